# A name of bytes that are no text.
# expect: path-not-legal
# signatures: none
as bruno
git update-index --add --cacheinfo "100644,$(git rev-parse HEAD:README.md),docs/"$'\xff\xfe.md'
tick
git commit -qm 'Nombre' -m 'Role: gestor'
guilty
git reset -q --hard
