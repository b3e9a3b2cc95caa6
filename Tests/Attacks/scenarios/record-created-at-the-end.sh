# A new complaint that is closed already.
# expect: move-not-allowed
# signatures: none
as bruno
complaint CMP-2026-a1b2c closed
replace 'topics: [avisos]' $'topics: [avisos]\nresolution: explained\nno_action_reason: No hace falta' complaints/2026/CMP-2026-a1b2c.md
save "Registrar cerrado" gestor
guilty
