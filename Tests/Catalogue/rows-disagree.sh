mkdir -p surveys/2023
cat >surveys/2023/SUR-2023-03-mesa.md <<'END'
---
title: Encuesta de marzo
status: imported
period: 2023-03
system: mesa
profile: glpi
source_sha256: "0000000000000000000000000000000000000000000000000000000000000000"
rows: {read: 120, accepted: 110, rejected: 4, duplicate: 2}
scale: {min: 1, max: 5}
---
END
legajo check surveys
