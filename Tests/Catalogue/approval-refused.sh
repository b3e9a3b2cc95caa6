as laura
legajo approve main
