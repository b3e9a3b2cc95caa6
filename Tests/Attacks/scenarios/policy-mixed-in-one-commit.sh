# The same in one commit.
# expect: guarded-change
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 30' legajo.yaml
begin
save "Más tolerancia" dueno
guilty
git switch -q main
as laura
merge propuesta
