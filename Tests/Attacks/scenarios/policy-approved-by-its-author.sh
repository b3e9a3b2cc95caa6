# One person is dueno and direccion, proposes in the one role and approves in the other.
# expect: approval-by-author
# signatures: none
as ana
give marta.rivas dueno 2025-01-01
save "Marta también es dueno" dueno
anchor
git switch -qc propuesta
as marta
replace 'tolerance_days: 3' 'tolerance_days: 400' legajo.yaml
save "Más tolerancia" dueno
guilty
git switch -q main
merge_as direccion propuesta
