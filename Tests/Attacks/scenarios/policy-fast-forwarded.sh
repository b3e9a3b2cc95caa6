# Direccion says yes on the branch, and main is moved forward without a merge.
# expect: guarded-change
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 30' legajo.yaml
save "Más tolerancia" dueno
guilty
proposal=$(git rev-parse HEAD)
as laura
save "Apruebo" direccion "Approves: $proposal"
git switch -q main
git merge -q --ff-only propuesta
