# Direccion rewrites another's proposal in her second role, then approves her own words.
# expect: move-by-same-person
# signatures: none
as bruno
proposal ACT-2026-m4r7a
replace 'type: improvement' 'type: corrective' actions/2026/ACT-2026-m4r7a.md
save "Proponer" gestor
as marta
replace 'priority: low' 'priority: high' actions/2026/ACT-2026-m4r7a.md
save "Prioridad" gestor
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m4r7a.md
save "Aprobar" direccion
guilty
