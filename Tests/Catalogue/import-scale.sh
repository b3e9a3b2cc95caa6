printf 'ticket,respondida,puntaje\n1,2026-03-02,8\n2,2026-03-02,10\n3,2026-03-03,5\n' >e.csv
legajo import generic e.csv
