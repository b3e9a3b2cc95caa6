printf 'ticket,respondida,puntaje\n1,2026-03-02,"5\n2,2026-03-03,4\n' >e.csv
legajo import generic e.csv
