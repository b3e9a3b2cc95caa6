as ana
git switch -qc propuesta
printf '# nota\n' >> schema/complaint.yaml
replace 'status: in_progress' 'status: answered' complaints/2026/CMP-2026-t3f5y*.md
git commit -qam "Forma nueva

Migration: 2026-11
Role: dueno"
legajo check --range main..propuesta
