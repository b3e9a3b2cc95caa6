mkdir -p plans/2026
cat >plans/2026/PLN-2026-a1b2c.md <<'END'
---
title: Plan de archivo
status: agreed
year: 2026
clients: [CLI-archivo]
divisions: [calidad]
agreed: 2026-11-20
---
END
legajo check plans
