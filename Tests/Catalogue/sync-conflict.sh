F=complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md
git clone -q --bare . .git/hub
git remote add origin .git/hub
git fetch -q
git branch -q -u origin/main
git clone -q .git/hub .git/ana
(
  cd .git/ana
  as ana
  replace "severity: medium" "severity: high" $F
  git commit -qam "Subir la gravedad" -m "Role: dueno"
  git push -q
)
as bruno
legajo set CMP-2026-t3f5y severity=low
legajo commit -m "Bajar la gravedad"
legajo sync
