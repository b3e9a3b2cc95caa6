# Direccion's commit signed with a gestor's key.
# expect: signature-key-foreign
# signatures: required
as laura
approve
sign bruno
save "Aprobar" direccion
guilty
