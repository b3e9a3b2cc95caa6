# A role in capitals, which the roster does not have.
# expect: role-not-held
# signatures: none
as bruno
begin
save "En curso" Gestor
guilty
