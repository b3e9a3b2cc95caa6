# After a criss-cross merge the last merge takes back what direccion approved.
# expect: move-not-allowed
# signatures: none
git switch -qc x
as laura
approve
save "Aprobar" direccion
git switch -qc y main
as bruno
touch_client
save "Revisar la ficha" gestor
git branch y0
merge x
git switch -q x
merge y0
as carla
replace 'priority: high' 'priority: low' "$ACT"
save "Prioridad" gestor
git switch -q main
merge x
git switch -qc z
merge y --no-commit || true
git checkout -q "$ANCHOR" -- "$ACT"
save "Merge branch 'y'" gestor
git switch -q main
merge z
guilty move-not-allowed z
