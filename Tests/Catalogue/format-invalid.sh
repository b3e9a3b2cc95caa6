replace 'since: 2019-03-01' 'since: 01/03/2019' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
