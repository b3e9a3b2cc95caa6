# Dueno makes the annual tag.
# expect: honest
# signatures: pusher
# judge: receive
as ana
tick
git tag -a -m 'Informe 2026' -m 'Role: dueno' annual/2026
REFSPEC=refs/tags/annual/2026
