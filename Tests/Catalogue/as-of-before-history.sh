legajo report interviews --as-of 2014-01-31
