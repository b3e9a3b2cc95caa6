# A gestor adds a division to lists.yaml, which is dueno's.
# expect: path-not-allowed
# signatures: none
as bruno
sed -i '0,/^divisions:/s//divisions:/; s/^# .*/&/' lists.yaml
printf '# nada\n' >>lists.yaml
save "Listas" gestor
guilty
