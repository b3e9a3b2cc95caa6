legajo show CLI-archivos
