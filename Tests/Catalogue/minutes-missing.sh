mkdir -p meetings/2026
cat >meetings/2026/MTG-2026-a1b2c.md <<'END'
---
title: Reunión con Archivo
status: minuted
held: 2026-11-12
clients: [CLI-archivo]
attendees: [bruno.sosa]
---

## Qué se trató
END
legajo check meetings
