# A person of two roles approves another's proposal that she merged herself.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
proposal ACT-2026-m4r7a
save "Proponer" gestor
git switch -q main
as marta
touch_client
save "Revisar la ficha" gestor
merge rama
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m4r7a.md
save "Aprobar" direccion
