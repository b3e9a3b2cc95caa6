{
  printf '$ref: "#/$defs/d0"\n$defs:\n  d30: {type: string}\n'
  for i in $(seq 0 29); do
    printf '  d%d: {anyOf: [{$ref: "#/$defs/d%d"}, {$ref: "#/$defs/d%d"}]}\n' "$i" $((i + 1)) $((i + 1))
  done
} > esquema.yaml
printf '1\n' > valor.yaml
legajo schema check esquema.yaml valor.yaml
