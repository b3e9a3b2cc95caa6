# Dueno gives herself another role; direccion merges it.
# expect: own-roles-changed
# signatures: none
git switch -qc propuesta
as ana
give ana.pereyra gestor 2026-09-16
save "Ana también es gestora" dueno
git switch -q main
as laura
merge propuesta
guilty
