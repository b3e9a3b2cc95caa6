git mv clients/CLI-archivo.md 'clients/CLI-archivo histórico.md'
legajo check
