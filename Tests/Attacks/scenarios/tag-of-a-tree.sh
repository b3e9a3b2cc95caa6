# A tag that names no commit.
# expect: tag-not-on-ledger
# signatures: pusher
# judge: receive
as ana
tick
git tag -a -m 'Informe' -m 'Role: dueno' annual/2026 'HEAD^{tree}'
REFSPEC=refs/tags/annual/2026
nowhere
