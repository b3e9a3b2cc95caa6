# A carriage return hides in the Role trailer's value.
# expect: role-not-held
# signatures: none
as bruno
begin
save "En curso" gestor
rewrite 's/Role: gestor/Role: direccion\r/'
guilty
