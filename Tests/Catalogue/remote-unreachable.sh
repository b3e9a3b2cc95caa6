git clone -q --bare . .git/hub
git remote add origin .git/hub
git fetch -q
git branch -q -u origin/main
rm -rf .git/hub
as bruno
legajo sync
