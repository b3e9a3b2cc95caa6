printf '<p>Hola</p>\n' > informe.html
legajo report verify informe.html
