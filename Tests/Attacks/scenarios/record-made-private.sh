# A complaint about a service becomes a private one.
# expect: complaint-made-private
# signatures: none
as ana
complaint CMP-2026-a1b2c registered
save "Registrar" dueno
anchor
cat >complaints/2026/CMP-2026-a1b2c.md <<'RECORD'
---
title: Reclamo reservado
status: registered
category: treatment
received: 2026-09-15
owner_informed: 2026-09-15
---
RECORD
save "Reservar" dueno
guilty
