# A gestor pushes what direccion signed.
# expect: honest
# signatures: required
# judge: receive
as laura
sign laura
approve
save "Aprobar" direccion
PUSHER=bruno.sosa
