as ana
replace 'category: service' 'category: treatment' complaints/2026/CMP-2026-t3f5y-*.md
legajo commit -m x
