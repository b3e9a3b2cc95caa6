# A person of two roles acts in one and then in the other on one day.
# expect: honest
# signatures: none
as carla
complaint CMP-2026-a1b2c registered
save "Registrar" ejecutor
replace 'status: registered' 'status: acknowledged' complaints/2026/CMP-2026-a1b2c.md
save "Acusar" gestor
