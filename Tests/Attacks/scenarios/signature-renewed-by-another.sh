# Direccion's commit is picked onto another base and signed again, with the picker's key.
# expect: signature-key-foreign
# signatures: required
git switch -qc rama
as laura
approve
sign laura
save "Aprobar" direccion
git switch -q main
as bruno
touch_client
sign nobody
save "Revisar la ficha" gestor
as laura
sign bruno
tick
git cherry-pick -S rama >/dev/null
guilty
PUSHER=bruno.sosa
