# A person of two roles approves what she proposed in the other.
# expect: move-by-same-person
# signatures: none
as marta
proposal ACT-2026-m4r7a
save "Proponer" gestor
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m4r7a.md
save "Aprobar" direccion
guilty
