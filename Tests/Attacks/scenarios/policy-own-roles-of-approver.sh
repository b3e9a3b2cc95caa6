# Dueno gives the one who approves another role.
# expect: own-roles-changed
# signatures: none
git switch -qc propuesta
as ana
give laura.ferreira gestor 2026-09-16
save "Laura también es gestora" dueno
git switch -q main
as laura
merge propuesta
guilty
