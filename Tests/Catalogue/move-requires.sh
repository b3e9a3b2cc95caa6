as ana
replace 'status: active' 'status: void' clients/CLI-archivo.md
legajo commit -m x
