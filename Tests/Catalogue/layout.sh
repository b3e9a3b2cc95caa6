sed -i 's/$/\r/' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
