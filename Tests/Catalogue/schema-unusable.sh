printf '{type: nada}\n' > esquema.yaml
legajo schema check esquema.yaml legajo.yaml
