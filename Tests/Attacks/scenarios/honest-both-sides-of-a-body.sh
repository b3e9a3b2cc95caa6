# Two people write in different parts of one text; git merges it.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
replace 'Tres buzones' 'Cuatro buzones' "$CMP"
save "Relato" gestor
git switch -q main
as carla
printf 'Se agrandan los buzones.\n' >>"$CMP"
save "Respuesta" gestor
as operador
merge rama
