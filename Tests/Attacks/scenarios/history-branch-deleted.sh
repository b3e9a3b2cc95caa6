# The main branch is deleted on the server.
# expect: history-rewritten
# signatures: pusher
# judge: receive
as bruno
REFSPEC=:refs/heads/main
nowhere
