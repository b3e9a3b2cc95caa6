as ana
git switch -qc propuesta
printf '# nota\n' >> roles.yaml
legajo commit roles.yaml -m "Anotar"
legajo check --range main..propuesta
