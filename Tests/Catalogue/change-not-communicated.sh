mkdir -p process
cat >process/DOC-de-prueba.md <<'END'
---
title: De prueba
status: active
version: 1.2
approved: 2026-11-02
review_due: 2027-11-02
---
END
legajo check process
