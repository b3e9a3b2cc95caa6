printf '\361and\372\n' >> clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
