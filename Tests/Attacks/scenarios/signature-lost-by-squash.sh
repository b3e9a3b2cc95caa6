# The forge squashes direccion's signed commit; the result is not signed.
# expect: signature-missing
# signatures: required
git switch -qc rama
as laura
approve
sign laura
save "Aprobar" direccion
git switch -q main
sign nobody
git merge -q --squash rama
by_forge
save "Aprobar (#7)" direccion
guilty
