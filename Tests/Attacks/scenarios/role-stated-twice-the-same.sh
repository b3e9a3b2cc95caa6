# The same Role trailer twice.
# expect: role-stated-twice
# signatures: none
as bruno
begin
save "En curso" gestor "Role: gestor"
guilty
