# The approval names another commit than the proposal.
# expect: approval-missing
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 400' legajo.yaml
save "Más tolerancia" dueno
guilty
as laura
save "Apruebo" direccion "Approves: $ANCHOR"
git switch -q main
as ana
merge propuesta
