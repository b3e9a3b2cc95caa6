as bruno
rm -rf .git
git init -q -b main
legajo commit -m x
