printf '{"a": 1,}\n' > valor.json
printf 'true\n' > esquema.yaml
legajo schema check esquema.yaml valor.json
