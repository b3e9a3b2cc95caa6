as bruno
legajo sync
