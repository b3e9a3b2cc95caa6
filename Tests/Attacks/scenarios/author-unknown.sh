# Somebody whom the roster does not know.
# expect: author-not-in-roster
# signatures: none
as visita
begin
save "En curso" gestor
guilty
