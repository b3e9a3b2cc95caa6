replace 'type: internal' 'type: internal
type: external' clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
