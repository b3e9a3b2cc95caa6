# A member who left works on from a branch that is older than his leaving; a colleague merges it.
# expect: role-not-held
# signatures: none
# left: bruno.sosa
git branch vieja
as ana
end_roles bruno.sosa 2026-08-31
save "Bruno se va" dueno
anchor
git switch -q vieja
as bruno
begin
save "En curso" gestor
guilty
git switch -q main
as carla
merge vieja
