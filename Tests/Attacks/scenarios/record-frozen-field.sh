# Dueno words a question of an open campaign more kindly.
# expect: field-frozen
# signatures: none
as ana
replace 'text: {es: "Entiendo lo que me explican"' 'text: {es: "Entiendo casi todo lo que me explican"' "$CAM"
save "Escala" dueno
guilty
