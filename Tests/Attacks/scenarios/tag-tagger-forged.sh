# A tag in dueno's name, pushed by a gestor.
# expect: author-not-pusher
# signatures: pusher
# judge: receive
as ana
tick
git tag -a -m 'Informe' -m 'Role: dueno' annual/2026
REFSPEC=refs/tags/annual/2026
PUSHER=bruno.sosa
nowhere
