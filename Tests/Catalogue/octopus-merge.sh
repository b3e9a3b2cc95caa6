as bruno
base=$(git rev-parse HEAD)
for id in archivo compras; do
  git switch -qc "$id" "$base"
  replace 'type: internal' 'type:  internal' clients/CLI-$id.md
  git commit -qam "$id

Role: gestor"
done
git switch -q main
git merge -q --no-ff archivo compras -m "Las dos"
legajo check --range "$base..HEAD"
