replace 'title: Archivo' 'titel: Archivo' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
