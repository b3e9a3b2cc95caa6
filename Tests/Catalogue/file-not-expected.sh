printf 'Notas.\n' > clients/notas.txt
legajo check
