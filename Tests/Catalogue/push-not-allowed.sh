legajo init --hooks
git clone -q --bare . ../$(basename "$PWD").git
trap 'rm -rf "../$(basename "$PWD").git"' EXIT
git remote add origin "../$(basename "$PWD").git"
git fetch -q origin
as diego
replace 'reviewed: 2026-09-10' 'reviewed: 2026-11-20' clients/CLI-compras.md
git commit -qanm "x

Role: ejecutor"
git push -q origin main
