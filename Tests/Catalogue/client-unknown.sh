legajo report service --client CLI-tramite
