as bruno
git update-index --split-index
legajo set CLI-archivo weight=2
legajo commit -m x
