cat >clients/CLI-nuevo.md <<'END'
---
title: Nuevo
status: active
type: internal
area: registros
contacts: [{name: Ana Suárez}]
services: [SVC-correo]
since: 2026-12-01
reviewed: 2026-12-01
---
END
cat >campaigns/CAM-2027.md <<'END'
---
title: Entrevistas 2027
status: in_validation
year: 2027
scale: {min: 1, max: 5}
questions: [{id: d1, text: {es: "¿Cómo anda?"}, type: scale, dimension: general}]
opens: 2027-09-01
closes: 2027-10-30
population: [CLI-archivo]
grade: {out_min: 1, out_max: 10, decimals: 1, min_answers: 1}
---
END
legajo check campaigns
