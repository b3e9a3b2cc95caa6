# “Migration:” without a change of the schema, to edit a closed record.
# expect: guarded-change
# signatures: none
as ana
replace 'severity: ' 'reported_by: Alguien
severity: ' "$CLOSED"
save "Migrar" dueno "Migration: reclamos"
guilty
