replace 'area: registros' 'area: registro' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
