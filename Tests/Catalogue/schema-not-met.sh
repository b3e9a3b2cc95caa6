printf '{not: {const: x}}\n' > esquema.yaml
printf 'x\n' > valor.yaml
legajo schema check esquema.yaml valor.yaml
