# A gestor answers a complaint, and dueno corrects the same day.
# expect: honest
# signatures: none
as bruno
begin
save "En curso" gestor
as ana
replace 'severity: medium' 'severity: high' "$CMP"
save "Gravedad" dueno
