# An ejecutor changes people.yaml.
# expect: path-not-allowed
# signatures: none
as diego
printf '# nada\n' >>people.yaml
save "Personas" ejecutor
guilty
