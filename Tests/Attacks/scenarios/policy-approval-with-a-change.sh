# The approving commit itself changes the settings further.
# expect: approval-missing path-not-allowed
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 4' legajo.yaml
save "Más tolerancia" dueno
guilty approval-missing
proposal=$(git rev-parse HEAD)
as laura
replace 'tolerance_days: 4' 'tolerance_days: 400' legajo.yaml
save "Apruebo" direccion "Approves: $proposal"
guilty
git switch -q main
as bruno
merge propuesta
