# A tag of a commit that main does not have.
# expect: tag-not-on-ledger
# signatures: pusher
# judge: receive
git switch -qc rama
as ana
complaint CMP-2026-a1b2c registered
save "Registrar" dueno
tick
git tag -a -m 'Informe' -m 'Role: dueno' annual/2026
git switch -q main
REFSPEC=refs/tags/annual/2026
nowhere
