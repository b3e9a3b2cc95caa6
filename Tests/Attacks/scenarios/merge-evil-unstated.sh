# The same without any role: the merger has two.
# expect: role-unstated
# signatures: none
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as carla
merge rama --no-commit
touch_client
conclude "Merge branch 'rama'"
guilty
