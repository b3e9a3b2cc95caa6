as bruno
git checkout -q HEAD~1
legajo set CLI-archivo weight=2
legajo commit -m x
