cp clients/CLI-archivo.md clients/CLI-Archivo.md
legajo check
