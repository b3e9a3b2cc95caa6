as bruno
legajo set CLI-archivo weight=2
legajo commit --as dueno -m x
