# Roles.yaml beside roles.yaml: on Windows and macOS the one hides the other.
# expect: file-not-expected path-case-twin
# signatures: none
as bruno
git update-index --add --cacheinfo "100644,$(git rev-parse HEAD:roles.yaml),Roles.yaml"
tick
git commit -qm 'Roles' -m 'Role: gestor'
guilty file-not-expected
nowhere path-case-twin
git reset -q --hard
