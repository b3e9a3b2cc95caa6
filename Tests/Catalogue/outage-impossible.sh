mkdir -p figures/2023
cat >figures/2023/SVM-2023-03-correo.md <<'END'
---
title: Correo, marzo de 2023
status: draft
service: SVC-correo
period: 2023-03
outages:
  - {start: 2023-04-02T09:00, end: 2023-04-02T11:00, planned: false, agreed: false}
cases: []
---
END
legajo check figures
