printf 'ticket,respondida,puntaje,puntaje\n1,2026-03-02,5,4\n' >e.csv
legajo import generic e.csv
