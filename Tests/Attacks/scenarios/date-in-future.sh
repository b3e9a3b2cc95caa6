# A commit of next year, to be in time for a role that begins then.
# expect: date-in-future
# signatures: none
as bruno
begin
NOW=$(($(date +%s) + 86400 * 400))
save "En curso" gestor
guilty
