replace 'title: Archivo Histórico' 'title: ""' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
