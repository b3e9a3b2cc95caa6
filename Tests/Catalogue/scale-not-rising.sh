mkdir -p surveys/2023
cat >surveys/2023/SUR-2023-03-mesa.md <<'END'
---
title: Encuesta de marzo
status: imported
period: 2023-03
system: mesa
profile: glpi
source_sha256: "0000000000000000000000000000000000000000000000000000000000000000"
rows: {read: 2, accepted: 2, rejected: 0, duplicate: 0}
scale: {min: 5, max: 1}
---
END
legajo check surveys
