# The same by a push.
# expect: tag-moved
# signatures: pusher
# judge: receive
as ana
tick
git tag -f -a -m 'Informe' -m 'Role: dueno' annual/2025 HEAD >/dev/null
REFSPEC=+refs/tags/annual/2025
nowhere
