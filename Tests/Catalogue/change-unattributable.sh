as bruno
base=$(git rev-parse HEAD)
replace 'since: 2019-03-01' 'since: [2019-03-01' clients/CLI-archivo.md
git commit -qam "Roto"
as ana
replace 'since: [2019-03-01' 'since: 2019-04-01' clients/CLI-archivo.md
git commit -qam "Arreglado"
legajo check --range "$base..HEAD"
