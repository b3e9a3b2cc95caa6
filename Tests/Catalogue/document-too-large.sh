head -c 68000000 /dev/zero | tr '\0' 'a' > valor.yaml
printf 'true\n' > esquema.yaml
legajo schema check esquema.yaml valor.yaml
