# A change of settings that direccion approves on the branch; the forge merges.
# expect: honest
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 4' legajo.yaml
save "Más tolerancia" dueno
proposal=$(git rev-parse HEAD)
as laura
save "Apruebo" direccion "Approves: $proposal"
git switch -q main
as bruno
by_forge
merge propuesta
