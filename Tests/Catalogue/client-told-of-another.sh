mkdir -p communications/2026
cat >communications/2026/COM-2026-a1b2c.md <<'END'
---
title: A Archivo
status: draft
year: 2026
topic: relations
audience: client
clients: [CLI-archivo]
channel: email
about: [INT-2025-tramites]
---
END
legajo check communications
