# An action from its proposal to its end, each step by who may.
# expect: honest
# signatures: none
as elena
proposal ACT-2026-m4r7a
save "Proponer" ejecutor
as laura
file=actions/2026/ACT-2026-m4r7a.md
replace 'status: proposed' 'status: approved' $file
save "Aprobar" direccion
as bruno
replace 'status: approved' $'status: in_progress\nstarted: 2026-09-16' $file
save "Empezar" gestor
as diego
replace 'status: in_progress' $'status: done\nevidence: Nadie se enteró tarde' $file
save "Hecho" ejecutor
as ana
replace 'status: done' $'status: verified\neffective: "yes"' $file
save "Verificar" dueno
as bruno
replace 'status: verified' 'status: closed' $file
save "Cerrar" gestor
