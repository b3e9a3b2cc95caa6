# Dueno corrects a closed complaint and says why.
# expect: honest
# signatures: none
as ana
replace 'severity: ' 'reported_by: Alguien
severity: ' "$CLOSED"
save "Completar" dueno "Reason: faltaba quién lo planteó"
