legajo set CLI-transporte 'ticket_keys+={system: mesa, key: tramites}'
legajo check clients
