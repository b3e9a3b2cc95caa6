# Dueno changes the settings straight on main.
# expect: guarded-change
# signatures: none
as ana
replace 'tolerance_days: 3' 'tolerance_days: 30' legajo.yaml
save "Más tolerancia" dueno
guilty
