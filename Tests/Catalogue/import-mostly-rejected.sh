printf 'ticket,respondida,puntaje,cliente\n1,2026-03-02,5,Depósito\n2,2026-03-03,4,Depósito\n' >e.csv
legajo import generic e.csv
