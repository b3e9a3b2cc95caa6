# A complaint is deleted.
# expect: record-deleted edit-not-allowed
# signatures: none
as bruno
git rm -q "$CMP2"
sed -i 's/origin: .CMP-2026-t3f5y, /origin: [/' "$ACT"
save "Limpiar" gestor
guilty
