# Direccion's “Approves:” without the signature that her role must have.
# expect: approval-missing signature-missing
# signatures: required
git switch -qc propuesta
as ana
sign ana
replace 'tolerance_days: 3' 'tolerance_days: 400' legajo.yaml
save "Más tolerancia" dueno
guilty approval-missing
proposal=$(git rev-parse HEAD)
as laura
sign nobody
save "Apruebo" direccion "Approves: $proposal"
guilty signature-missing
git switch -q main
as ana
merge propuesta
PUSHER=ana.pereyra
