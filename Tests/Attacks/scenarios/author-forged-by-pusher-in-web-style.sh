# The same where nobody signs and the server knows who pushes.
# expect: author-not-pusher
# signatures: pusher
# judge: receive
as laura
by_forge
approve
save "Aprobar" direccion
guilty
PUSHER=diego.olmos
