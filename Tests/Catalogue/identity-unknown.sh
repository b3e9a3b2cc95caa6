legajo set CLI-archivo weight=2
legajo commit -m x
