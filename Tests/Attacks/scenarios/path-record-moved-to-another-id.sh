# A record is renamed to another id, its history left behind.
# expect: record-deleted
# signatures: none
as bruno
git mv "$CMP" complaints/2026/CMP-2026-a1b2c-buzones-llenos.md
replace 'status: acknowledged' 'status: registered' complaints/2026/CMP-2026-a1b2c-buzones-llenos.md
save "Renombrar" gestor
guilty
