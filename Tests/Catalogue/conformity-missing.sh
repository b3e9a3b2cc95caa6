sed -i '/^conformity:/,/^[a-z]*:/{/^conformity:/d;/^  -/d}' actions/2026/ACT-2026-g3m7t-*.md
legajo check actions/2026
