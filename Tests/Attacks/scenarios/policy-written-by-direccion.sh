# Direccion writes the change herself and merges it.
# expect: approval-by-author path-not-allowed
# signatures: none
git switch -qc propuesta
as laura
replace 'tolerance_days: 3' 'tolerance_days: 30' legajo.yaml
save "Más tolerancia" direccion
guilty
git switch -q main
merge propuesta
