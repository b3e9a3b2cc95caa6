# Direccion and dueno sign, a gestor need not.
# expect: honest
# signatures: required
as laura
sign laura
approve
save "Aprobar" direccion
as bruno
sign nobody
begin
save "En curso" gestor
as ana
sign ana
replace 'severity: medium' 'severity: high' "$CMP"
save "Gravedad" dueno
