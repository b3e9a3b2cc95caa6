legajo report interviews --at annual/2025 --format html -o informe.html
git tag -d annual/2025
legajo report verify informe.html
