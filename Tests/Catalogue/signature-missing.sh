as ana
dueno_signs
replace 'Disponibilidad' 'Disponibilidad del servicio' lists.yaml
legajo commit lists.yaml
