# A change of settings and one of a record in one approved request.
# expect: guarded-change
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 30' legajo.yaml
save "Más tolerancia" dueno
guilty
begin
save "En curso" dueno
git switch -q main
as laura
merge propuesta
