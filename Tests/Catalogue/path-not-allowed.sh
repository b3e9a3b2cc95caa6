as diego
printf '# x\n' >> people.yaml
legajo commit -m x people.yaml
