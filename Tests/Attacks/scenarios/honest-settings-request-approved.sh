# The same under review, before the merge.
# expect: honest
# signatures: none
# judge: range main..propuesta
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 4' legajo.yaml
save "Más tolerancia" dueno
proposal=$(git rev-parse HEAD)
as laura
save "Apruebo" direccion "Approves: $proposal"
