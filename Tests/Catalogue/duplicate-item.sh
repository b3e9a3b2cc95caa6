replace 'services: [SVC-expediente, SVC-red]' 'services: [SVC-red, SVC-red]' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
