rm lists.yaml
legajo check
