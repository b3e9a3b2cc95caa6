F=complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md
git clone -q --bare . .git/hub
git remote add origin .git/hub
git fetch -q
git branch -q -u origin/main
git clone -q .git/hub .git/ana
(
  cd .git/ana
  as ana
  sed -i '/^  atencion:/d' lists.yaml
  git commit -qam "Sacar un tema" -m "Role: dueno"
  git push -q
)
as bruno
legajo set CMP-2026-t3f5y topics+=atencion
legajo commit -m "Agregar un tema"
legajo sync
