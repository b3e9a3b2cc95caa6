# The pusher is the author, and the server knows it.
# expect: honest
# signatures: pusher
# judge: receive
as bruno
begin
save "En curso" gestor
