as ana
git switch -qc propuesta
sed -i '/person: ana.pereyra/,/role: dueno/ s/.*role: dueno.*/&\n      - {role: gestor, from: 2026-11-01}/' roles.yaml
git commit -qam "También gestora

Role: dueno"
legajo check --range main..propuesta
