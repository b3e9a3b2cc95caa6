# Direccion's approving merge without the signature that her role must have: anybody could have made it.
# expect: approval-missing
# signatures: required
git switch -qc propuesta
as ana
sign ana
replace 'tolerance_days: 3' 'tolerance_days: 400' legajo.yaml
save "Más tolerancia" dueno
guilty approval-missing
git switch -q main
as laura
sign nobody
merge propuesta
guilty signature-missing
PUSHER=ana.pereyra
