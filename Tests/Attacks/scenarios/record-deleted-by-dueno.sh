# A complaint is deleted by dueno, with a reason.
# expect: record-deleted
# signatures: none
as ana
git rm -q complaints/2024/CMP-2024-q2r6z.md
save "Limpiar" dueno "Reason: ya no importa"
guilty
