# The message is changed after signing.
# expect: signature-invalid
# signatures: required
as laura
approve
sign laura
save "Revisar" direccion
rewrite 's/Revisar/Aprobar/'
guilty signature-invalid
