legajo list cliente-nuevo
