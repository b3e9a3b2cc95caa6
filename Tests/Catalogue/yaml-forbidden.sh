replace 'title: Archivo Histórico' 'title: *archivo' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
