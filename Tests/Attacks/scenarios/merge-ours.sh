# A merge that takes nothing of the other side (-s ours): direccion's approval is thrown away.
# expect: move-not-allowed
# signatures: none
git switch -qc rama
as laura
approve
save "Aprobar" direccion
git switch -q main
as bruno
touch_client
save "Revisar la ficha" gestor
merge rama -s ours
guilty
