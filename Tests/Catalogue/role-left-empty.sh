as ana
git switch -qc propuesta
replace '{role: direccion, from: 2024-02-01}' '{role: direccion, from: 2024-02-01, until: 2026-10-31}' roles.yaml
git commit -qam "Laura se va

Role: dueno"
legajo check --range main..propuesta
