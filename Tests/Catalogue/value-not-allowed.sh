replace 'status: active' 'status: activ' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
