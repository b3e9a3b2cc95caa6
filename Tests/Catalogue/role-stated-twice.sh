as carla.nunez
base=$(git rev-parse HEAD)
replace 'since: 2019-03-01' 'since: 2019-04-01' clients/CLI-archivo.md
git commit -qam "Corregir la ficha

Role: gestor
Role: ejecutor"
legajo check --range "$base..HEAD"
