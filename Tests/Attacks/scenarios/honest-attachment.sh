# A gestor puts a paper beside an open complaint.
# expect: honest
# signatures: none
as bruno
mkdir complaints/2026/CMP-2026-n8a2e
echo correo >complaints/2026/CMP-2026-n8a2e/correo.txt
save "Correo del cliente" gestor
