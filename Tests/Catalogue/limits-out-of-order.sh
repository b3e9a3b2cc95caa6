mkdir -p indicators
cat >indicators/IND-de-prueba.md <<'END'
---
title: De prueba
status: draft
perspective: customer
measure: interview_grade
unit: nota
direction: higher
target: 8
green: 7
yellow: 7.5
frequency: annual
decimals: 1
valid_from: 2026-01-01
---
END
legajo check indicators
