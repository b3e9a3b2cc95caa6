printf 'ticket,respondida,puntaje\n1,03/25/2026,5\n' >e.csv
legajo import generic e.csv
