printf 'ticket,respondida,puntaje\n1,2026-02-27,5\n2,2026-03-02,4\n' >e.csv
legajo import generic e.csv
