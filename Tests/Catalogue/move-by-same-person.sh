sed -i '/person: laura.ferreira/,/role: direccion/ s/.*role: direccion.*/&\n      - {role: gestor, from: 2024-02-01}/' roles.yaml
as laura
git commit -qam "Laura es también gestora"
legajo new action title="Avisar antes" type=improvement scope=process priority=low due=2026-12-20 division=mesa \
  assignee=ana.pereyra 'origin=[CMP-2026-n8a2e]'
mv actions/2026/*-avisar-antes.md actions/2026/ACT-2026-m3s4p-avisar-antes.md
legajo commit -m "Proponer" --as gestor
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m3s4p-avisar-antes.md
legajo commit -m "Aprobar" --as direccion
