git mv clients/CLI-archivo.md services/
legajo check
