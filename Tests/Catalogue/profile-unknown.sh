touch e.csv
legajo import glpy e.csv
