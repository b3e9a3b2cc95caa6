for person in ana.pereyra bruno.sosa; do
  replace "emails: [$person@infra.example]" "emails: [$person@infra.example]
    keys: [$KEY]" roles.yaml
done
legajo check
