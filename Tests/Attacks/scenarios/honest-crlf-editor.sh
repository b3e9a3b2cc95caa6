# An editor turns every line end round while the status moves.
# expect: honest
# signatures: none
as bruno
begin
sed -i 's/$/\r/' "$CMP"
save "En curso" gestor
