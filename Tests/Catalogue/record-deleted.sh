as bruno
rm clients/CLI-archivo.md
legajo commit -m x
