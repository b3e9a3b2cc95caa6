printf 'ticket,respondida,puntaje\n1,2026-11-12 09:30,5\n' >e.csv
legajo import generic e.csv
echo '2,,2026-11-12T10:00,5,,,,,,' >>surveys/2026/SUR-2026-11-mesa.csv
legajo check
