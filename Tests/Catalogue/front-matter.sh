sed -i 1d clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
