as ana
owns bruno.sosa "$KEY"
dueno_signs
sign_with_key
replace 'Disponibilidad' 'Disponibilidad del servicio' lists.yaml
legajo commit lists.yaml
