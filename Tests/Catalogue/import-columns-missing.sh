printf 'ticket,respuesta,puntaje\n1,2026-03-02,5\n' >e.csv
legajo import generic e.csv
