legajo report surveys --month 2031-01
