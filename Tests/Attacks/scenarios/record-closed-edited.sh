# Dueno corrects a closed complaint without saying why.
# expect: reason-missing
# signatures: none
as ana
replace 'severity: ' 'reported_by: Alguien
severity: ' "$CLOSED"
save "Completar" dueno
guilty
