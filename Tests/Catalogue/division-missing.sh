mkdir -p plans/2026
cat >plans/2026/PLN-2026-a1b2c.md <<'END'
---
title: Plan de la red
status: proposed
year: 2026
clients: [CLI-archivo]
divisions: [direccion, calidad, operaciones, mesa]
---
END
legajo check plans
