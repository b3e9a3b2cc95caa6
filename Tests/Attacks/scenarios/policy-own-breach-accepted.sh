# Who broke a rule writes the acceptance as dueno.
# expect: approval-missing
# signatures: none
as ana
replace 'status: proposed' 'status: approved' "$ACT"
save "Aprobar" dueno
bad=$(git rev-parse HEAD)
git switch -qc propuesta
printf 'breaches:\n  - {commit: %s, codes: [move-not-allowed], reason: "Estaba apurada"}\n' "$bad" >accepted-breaches.yaml
save "Aceptar" dueno
guilty approval-missing
git switch -q main
merge propuesta
