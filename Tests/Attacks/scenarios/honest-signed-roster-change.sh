# A change of the roster, proposed and approved with signatures.
# expect: honest
# signatures: required
git switch -qc propuesta
as ana
sign ana
give diego.olmos gestor 2026-09-16
save "Diego también es gestor" dueno
git switch -q main
as laura
sign laura
merge propuesta
