# “Approves:” by a gestor who says he is direccion.
# expect: role-not-held approval-missing
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 400' legajo.yaml
save "Más tolerancia" dueno
guilty approval-missing
proposal=$(git rev-parse HEAD)
as bruno
save "Apruebo" direccion "Approves: $proposal"
guilty role-not-held
git switch -q main
merge propuesta
