printf 'ticket,tipo,abierto,cerrado,cliente\n1,incidente,2026-03-02,2026-03-03,CLI-archivo\n' >t.csv
legajo import generic-tickets t.csv
