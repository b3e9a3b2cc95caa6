# The same, cut down to a stub in the next commit: history keeps the account.
# expect: complaint-in-wrong-repository
# signatures: none
as ana
complaint CMP-2026-a1b2c registered
replace 'category: service' 'category: treatment' complaints/2026/CMP-2026-a1b2c.md
save "Registrar" dueno
guilty
cat >complaints/2026/CMP-2026-a1b2c.md <<'RECORD'
---
title: Reclamo reservado
status: registered
category: treatment
received: 2026-09-15
owner_informed: 2026-09-15
---
RECORD
save "Reservado" dueno
