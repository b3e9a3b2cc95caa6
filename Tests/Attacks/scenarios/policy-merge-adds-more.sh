# Direccion's merge itself changes more than what was proposed.
# expect: approval-missing guarded-change path-not-allowed
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 4' legajo.yaml
save "Más tolerancia" dueno
guilty approval-missing
git switch -q main
as laura
merge propuesta --no-commit
replace 'tolerance_days: 4' 'tolerance_days: 400' legajo.yaml
conclude "Merge branch 'propuesta'" direccion
guilty "guarded-change path-not-allowed"
