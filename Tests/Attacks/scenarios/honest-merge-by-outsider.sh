# Somebody of the computing centre, not in the roster, merges without changing anything.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as operador
merge rama
