# “Approves:” by a person of direccion, in another of her roles.
# expect: approval-missing
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 400' legajo.yaml
save "Más tolerancia" dueno
guilty
proposal=$(git rev-parse HEAD)
as marta
save "Apruebo" gestor "Approves: $proposal"
git switch -q main
as bruno
merge propuesta
