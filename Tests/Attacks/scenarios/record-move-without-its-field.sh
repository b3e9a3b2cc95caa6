# An action is done without evidence.
# expect: move-requires key-missing
# signatures: none
as bruno
replace 'status: in_progress' 'status: done' "$RUNNING"
save "Hecho" gestor
guilty move-requires
nowhere key-missing
