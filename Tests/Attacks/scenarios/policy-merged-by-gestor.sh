# A gestor merges dueno's proposal, which direccion never saw.
# expect: approval-missing
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 30' legajo.yaml
save "Más tolerancia" dueno
guilty
git switch -q main
as bruno
merge propuesta
