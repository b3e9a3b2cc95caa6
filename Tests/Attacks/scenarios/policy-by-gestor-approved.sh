# A gestor's proposal, which direccion merges by mistake.
# expect: path-not-allowed
# signatures: none
git switch -qc propuesta
as bruno
replace 'tolerance_days: 3' 'tolerance_days: 30' legajo.yaml
save "Más tolerancia" gestor
guilty
git switch -q main
as laura
merge propuesta
