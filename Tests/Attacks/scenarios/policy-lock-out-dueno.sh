# The only dueno's role ends: nobody could change the roster again.
# expect: role-left-empty own-roles-changed
# signatures: none
as ana
give marta.rivas dueno 2025-01-01
end_roles ana.pereyra 2026-09-01
save "Marta es dueno" dueno
anchor
git switch -qc propuesta
as marta
give bruno.sosa ejecutor 2026-09-16
perl -0pi -e 's/(role: dueno, from: 2025-01-01)/$1, until: 2026-09-15/' roles.yaml
save "Marta deja de ser dueno" dueno
git switch -q main
as laura
merge propuesta
guilty
