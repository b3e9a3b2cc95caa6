sed -i '/^type:/d' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
