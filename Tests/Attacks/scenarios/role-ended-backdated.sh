# The same with the dates of a day on which he was still there.
# expect: role-not-held
# signatures: none
# left: bruno.sosa
git branch vieja
as ana
end_roles bruno.sosa 2026-09-15
tick 172800
save "Bruno se va" dueno
anchor
git switch -q vieja
as bruno
begin
git add -A
GIT_AUTHOR_DATE='2026-09-15T10:00:00-0300' GIT_COMMITTER_DATE='2026-09-15T10:00:00-0300' \
  git commit -qm 'En curso' -m 'Role: gestor'
guilty
git switch -q main
as carla
merge vieja
