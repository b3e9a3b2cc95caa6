replace 'emails: [ana.pereyra@infra.example]' 'emails: [ana.pereyra@infra.example]
    keys: [hola]' roles.yaml
legajo check
