# A gestor edits a closed complaint, with a reason.
# expect: edit-not-allowed
# signatures: none
as bruno
replace 'severity: ' 'reported_by: Alguien
severity: ' "$CLOSED"
save "Completar" gestor "Reason: faltaba"
guilty
