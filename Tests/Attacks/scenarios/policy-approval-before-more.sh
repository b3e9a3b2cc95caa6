# Direccion approves a commit; its author adds another after it, and merges.
# expect: approval-missing
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 4' legajo.yaml
save "Más tolerancia" dueno
guilty
proposal=$(git rev-parse HEAD)
as laura
save "Apruebo" direccion "Approves: $proposal"
as ana
replace 'tolerance_days: 4' 'tolerance_days: 400' legajo.yaml
save "Un poco más" dueno
guilty
git switch -q main
merge propuesta
