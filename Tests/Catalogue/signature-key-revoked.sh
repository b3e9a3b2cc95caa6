as ana
owns ana.pereyra "{key: $KEY, revoked: 2026-03-01}"
sign_with_key
replace 'Disponibilidad' 'Disponibilidad del servicio' lists.yaml
legajo commit lists.yaml
git add -A
git commit -qm "Tema

Role: dueno"
legajo audit HEAD~1..HEAD
