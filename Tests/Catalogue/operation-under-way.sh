as bruno
git rev-parse HEAD > .git/MERGE_HEAD
legajo set CLI-archivo weight=2
legajo commit -m x
