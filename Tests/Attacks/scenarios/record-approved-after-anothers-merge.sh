# The proposal reaches main by a colleague's merge; its author approves it.
# expect: move-by-same-person
# signatures: none
git switch -qc rama
as marta
proposal ACT-2026-m4r7a
save "Proponer" gestor
git switch -q main
as bruno
touch_client
save "Revisar la ficha" gestor
merge rama
as marta
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m4r7a.md
save "Aprobar" direccion
guilty
