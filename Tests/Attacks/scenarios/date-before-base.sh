# A commit on the main line that says it is older than the one before it.
# expect: date-before-base
# signatures: none
as bruno
begin
NOW=$(($(git log -1 --format=%ct) - 86400 * 30))
save "En curso" gestor
guilty
