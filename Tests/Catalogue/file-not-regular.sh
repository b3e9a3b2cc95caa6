mv clients/CLI-archivo.md archivo.txt
ln -s ../archivo.txt clients/CLI-archivo.md
legajo check
