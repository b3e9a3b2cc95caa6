printf '<<<<<<< HEAD\nUno.\n=======\nOtro.\n>>>>>>> origin/main\n' >> clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
