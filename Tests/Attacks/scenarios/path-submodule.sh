# Another repository is put in as a submodule, without .gitmodules.
# expect: file-not-regular
# signatures: none
as bruno
git update-index --add --cacheinfo "160000,$ANCHOR,docs/otro"
tick
git commit -qm 'Otro repositorio' -m 'Role: gestor'
guilty
git reset -q --hard
