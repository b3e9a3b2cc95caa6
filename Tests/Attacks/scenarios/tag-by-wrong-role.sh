# A gestor makes the annual tag.
# expect: tag-refused
# signatures: pusher
# judge: receive
as bruno
tick
git tag -a -m 'Informe' -m 'Role: gestor' annual/2026
REFSPEC=refs/tags/annual/2026
nowhere
