# A complaint about a person's manners is registered with its account.
# expect: complaint-in-wrong-repository key-unknown value-not-allowed
# signatures: none
as bruno
complaint CMP-2026-a1b2c registered
replace 'category: service' 'category: treatment' complaints/2026/CMP-2026-a1b2c.md
save "Registrar" gestor
guilty complaint-in-wrong-repository
nowhere "key-unknown value-not-allowed"
