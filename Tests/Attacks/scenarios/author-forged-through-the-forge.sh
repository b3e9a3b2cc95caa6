# Author is direccion's, committer the forge: looks like the forge's web page, and is not signed.
# expect: signature-missing
# signatures: required
as laura
by_forge
approve
save "Aprobar" direccion
guilty
PUSHER=diego.olmos
