# Author and committer are direccion's, but not the key that signs.
# expect: signature-missing
# signatures: required
as laura
approve
save "Aprobar" direccion
guilty
PUSHER=diego.olmos
