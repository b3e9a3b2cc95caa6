# A squash of others' commits into one by the merger, who may not do what they did.
# expect: move-not-allowed
# signatures: none
git switch -qc rama
as laura
approve
save "Aprobar" direccion
git switch -q main
as bruno
git merge -q --squash rama
save "Todo junto" gestor
guilty
