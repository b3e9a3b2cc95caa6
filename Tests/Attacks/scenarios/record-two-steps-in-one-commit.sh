# Two allowed steps at once, so that nobody sees the one between.
# expect: move-not-allowed
# signatures: none
as bruno
complaint CMP-2026-a1b2c acknowledged
save "Registrar y acusar" gestor
guilty
