printf 'TicketNumber,Survey Vote Time,How satisfied are you?\n1,2026-03-02 10:00,5\n' >e.csv
legajo import znuny e.csv
