replace 'services: [SVC-expediente, SVC-red]' 'services: SVC-red' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
