replace 'SVC-red' 'SVC-rde' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
