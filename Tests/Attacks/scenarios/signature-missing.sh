# Direccion's commit without the signature that her role must have.
# expect: signature-missing
# signatures: required
as laura
approve
save "Aprobar" direccion
guilty
