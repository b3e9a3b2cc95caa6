replace 'CLI-{slug}' 'CLI-{year}{slug}' schema/client.yaml
legajo check
