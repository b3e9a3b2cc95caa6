# A gestor's commit, which needs no signature, with direccion's.
# expect: signature-key-foreign
# signatures: required
as bruno
begin
sign laura
save "En curso" gestor
guilty
