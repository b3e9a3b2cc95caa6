# A breach that a later commit of the right person repeats properly stays a breach.
# expect: move-not-allowed
# signatures: none
as diego
complaint CMP-2026-a1b2c answered
save "Ya respondido" ejecutor
guilty
as bruno
replace 'status: answered' $'status: closed\nresolution: explained\nno_action_reason: No hace falta' complaints/2026/CMP-2026-a1b2c.md
save "Cerrar" gestor
