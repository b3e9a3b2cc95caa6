as ana
sed -i '/person: ana.pereyra/,/role: dueno/ s/.*role: dueno.*/&\n      - {role: direccion, from: 2024-02-01}/' roles.yaml
git commit -qam "Ana es también de direccion

Role: dueno"
base=$(git rev-parse HEAD)
printf '# nota\n' >> roles.yaml
git commit -qam "Anotar

Role: dueno"
git commit -q --allow-empty -m "Aprobar

Approves: $(git rev-parse HEAD)
Role: direccion"
legajo check --range "$base..HEAD"
