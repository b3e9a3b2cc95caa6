# Who breaks a rule writes himself into the list of accepted breaches.
# expect: guarded-change path-not-allowed
# signatures: none
as diego
approve
save "Aprobar" ejecutor
printf 'breaches:\n  - {commit: %s, codes: [move-not-allowed], reason: "Estaba apurado"}\n' "$(git rev-parse HEAD)" >accepted-breaches.yaml
save "Aceptar" ejecutor
guilty
