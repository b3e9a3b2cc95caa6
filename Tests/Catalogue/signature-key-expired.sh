as ana
owns ana.pereyra "{key: $KEY, until: 2026-06-30}"
dueno_signs
sign_with_key
replace 'Disponibilidad' 'Disponibilidad del servicio' lists.yaml
legajo commit lists.yaml
