mkdir -p figures/2023
cat >figures/2023/SVM-2023-03-correo.md <<'END'
---
title: Correo, marzo de 2023
status: draft
service: SVC-correo
period: 2023-03
outages: []
cases:
  - {client: CLI-archivo, type: request, opened: 9, closed: 4, backlog: 5, in_target: 6, reopened: 0}
---
END
legajo check figures
