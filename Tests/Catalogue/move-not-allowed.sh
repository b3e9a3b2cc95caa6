as diego
replace 'status: active' 'status: inactive' clients/CLI-archivo.md
legajo commit -m x
