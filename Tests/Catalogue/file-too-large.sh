head -c 1100000 /dev/zero | tr '\0' 'a' >> clients/CLI-archivo.md
legajo check
