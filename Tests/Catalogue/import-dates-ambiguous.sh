printf 'ID;Satisfaction survey - Response date;Satisfaction survey - Satisfaction\n1;02-03-2026;5\n' >e.csv
legajo import glpi e.csv
