# A merge with the tree of an old branch: what main did meanwhile is undone.
# expect: move-not-allowed
# signatures: none
git branch vieja
as laura
approve
save "Aprobar" direccion
git switch -q vieja
as bruno
touch_client
save "Revisar la ficha" gestor
git switch -q main
tick
tree=$(git rev-parse vieja^{tree})
git reset -q --hard "$(git commit-tree "$tree" -p main -p vieja -m 'Merge branch vieja')"
guilty
