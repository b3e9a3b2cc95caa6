as bruno
legajo commit -m x
