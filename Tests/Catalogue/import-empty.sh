printf 'ticket,respondida,puntaje\n' >e.csv
legajo import generic e.csv
