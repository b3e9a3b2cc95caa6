# A step that the life cycle does not have.
# expect: move-not-allowed
# signatures: none
as bruno
replace 'status: acknowledged' 'status: closed' "$CMP"
replace 'topics: [avisos]' $'topics: [avisos]\nresolution: explained\nno_action_reason: No hace falta' "$CMP"
save "Cerrar" gestor
guilty
