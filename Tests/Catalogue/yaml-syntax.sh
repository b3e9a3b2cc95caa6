replace 'title: Archivo Histórico' 'title: Archivo: Histórico' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
