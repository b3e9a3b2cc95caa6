touch e.csv
legajo import generic e.csv --system otro
