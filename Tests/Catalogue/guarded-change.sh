as ana
printf '# x\n' >> roles.yaml
legajo commit -m x roles.yaml
