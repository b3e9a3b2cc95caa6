replace 'since: 2019-03-01' 'weight: 9' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
