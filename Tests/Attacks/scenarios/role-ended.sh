# A gestor whose role ended before the anchor goes on working.
# expect: role-not-held
# signatures: none
# left: bruno.sosa
as ana
end_roles bruno.sosa 2026-08-31
save "Bruno se va" dueno
anchor
as bruno
begin
save "En curso" gestor
guilty
