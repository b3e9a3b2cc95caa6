replace 'SVC-red' 'CLI-tramites' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
