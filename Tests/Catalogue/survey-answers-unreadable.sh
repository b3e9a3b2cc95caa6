printf 'ticket,respondida,puntaje\n1,2026-11-12 09:30,5\n' >e.csv
legajo import generic e.csv
replace 2026-11-12T09:30 '12/11/26 09:30' surveys/2026/SUR-2026-11-mesa.csv
legajo check
