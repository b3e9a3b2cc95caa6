# A tag of a name that the settings do not provide for, which is nobody's concern.
# expect: honest
# signatures: pusher
# judge: receive
as bruno
git tag antes-de-ordenar
REFSPEC=refs/tags/antes-de-ordenar
