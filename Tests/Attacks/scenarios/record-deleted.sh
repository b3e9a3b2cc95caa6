# A complaint is deleted.
# expect: record-deleted edit-not-allowed
# signatures: none
as bruno
git rm -q "$CMP2"
sed -i 's/origin: .CMP-2026-t3f5y, /origin: [/' "$ACT"
sed -i 's/sources: .CMP-2026-t3f5y, /sources: [/' findings/2026/FND-2026-txhw4.md
save "Limpiar" gestor
guilty
