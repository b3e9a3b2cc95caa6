as ana
owns ana.pereyra "$KEY"
sign_with_key
replace 'Disponibilidad' 'Disponibilidad del servicio' lists.yaml
git commit -qam "Tema

Role: dueno"
forged=$(git cat-file commit HEAD | sed 's/^Tema$/Otro tema/' | git hash-object -t commit -w --stdin)
git reset -q --hard "$forged"
legajo audit HEAD~1..HEAD
