# After the roster is deleted, work goes on without one.
# expect: guarded-change policy-unreadable
# signatures: none
as ana
git rm -q roles.yaml
save "Sin roles" dueno
guilty "guarded-change policy-unreadable"
as bruno
begin
save "En curso" gestor
guilty policy-unreadable
