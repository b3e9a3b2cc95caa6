legajo report interviews --at annual/2025 --format html -o informe.html
sed -i 's/<title>/<title>Nuevo: /' informe.html
legajo report verify informe.html
