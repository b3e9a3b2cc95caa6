# A role that begins next year is used today.
# expect: role-not-held
# signatures: none
as ana
give diego.olmos gestor 2027-02-01
save "Diego será gestor" dueno
anchor
as diego
begin
save "En curso" gestor
guilty
