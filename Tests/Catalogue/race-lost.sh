as bruno
legajo set CLI-archivo weight=2
touch .git/index.lock
legajo commit -m x
