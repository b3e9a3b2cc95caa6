as ana
git switch -qc propuesta
replace 'emails: [diego.olmos@infra.example]' 'emails: [d.olmos@infra.example]' roles.yaml
git commit -qam "Otro correo

Role: dueno"
legajo check --range main..propuesta
