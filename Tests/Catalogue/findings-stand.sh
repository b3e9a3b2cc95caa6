as bruno
replace 'area: registros' 'area: registro' clients/CLI-archivo.md
legajo commit -m x
