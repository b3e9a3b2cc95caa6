replace 'to: inactive, roles: [gestor]' 'to: inactive, roles: [gestora]' schema/client.yaml
legajo schema lint
