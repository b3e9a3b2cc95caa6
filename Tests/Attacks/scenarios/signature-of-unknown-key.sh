# Direccion's commit signed with a key that nobody in the roster has.
# expect: signature-key-unknown
# signatures: required
as laura
approve
sign stranger
save "Aprobar" direccion
guilty
