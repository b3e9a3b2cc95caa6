cp clients/CLI-archivo.md "$(printf 'clients/CLI-archi\nvo.md')"
legajo check
