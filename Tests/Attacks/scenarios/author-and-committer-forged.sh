# Author and committer are direccion's; who pushes is an ejecutor.
# expect: author-not-pusher
# signatures: pusher
# judge: receive
as laura
approve
save "Aprobar" direccion
guilty
PUSHER=diego.olmos
