# Direccion puts a paper beside a complaint that she may not edit.
# expect: path-not-allowed
# signatures: none
as laura
mkdir complaints/2026/CMP-2026-n8a2e
echo nota >complaints/2026/CMP-2026-n8a2e/nota.txt
save "Nota" direccion
guilty
