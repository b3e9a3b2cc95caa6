# A proposal of two commits, approved in one.
# expect: honest
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 4' legajo.yaml
save "Más tolerancia" dueno
replace 'acknowledge: 5' 'acknowledge: 6' legajo.yaml
save "Más días" dueno
git switch -q main
as laura
merge propuesta
