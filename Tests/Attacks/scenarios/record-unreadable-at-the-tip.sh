# A record that nobody can read is left on main.
# expect: yaml-syntax
# signatures: none
as bruno
printf '%s\n' '---' 'title: [' '---' >"$CMP"
save "Roto" gestor
nowhere
