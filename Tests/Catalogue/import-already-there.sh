printf 'ticket,respondida,puntaje\n1,2026-11-02,5\n' >e.csv
printf 'ticket,respondida,puntaje\n1,2026-11-02,4\n' >e2.csv
legajo import generic e.csv
legajo import generic e2.csv
