# A gestor signs though he need not.
# expect: honest
# signatures: required
as bruno
sign bruno
begin
save "En curso" gestor
