# A past breach is accepted by two people, with its reason.
# expect: honest
# signatures: none
as diego
replace 'priority: high' 'priority: low' "$ACT"
save "Prioridad" ejecutor
bad=$(git rev-parse HEAD)
git switch -qc propuesta
as ana
printf 'breaches:\n  - {commit: %s, codes: [edit-not-allowed], reason: "No conocía la regla"}\n' "$bad" >accepted-breaches.yaml
save "Aceptar" dueno
git switch -q main
as laura
merge propuesta
