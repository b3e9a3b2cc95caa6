# The work of a member who left since, from before he left, is merged.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as ana
end_roles bruno.sosa 2026-12-31
save "Bruno se irá" dueno
anchor
as carla
merge rama
