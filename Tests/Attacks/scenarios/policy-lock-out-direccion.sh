# The roles of all of direccion end.
# expect: role-left-empty own-roles-changed
# signatures: none
git switch -qc propuesta
as ana
end_roles laura.ferreira 2026-09-15
perl -0pi -e 's/role: direccion, from: 2024-02-01\}/role: direccion, from: 2024-02-01, until: 2026-09-15}/g' roles.yaml
save "Sin dirección" dueno
git switch -q main
as marta
merge_as direccion propuesta
guilty
