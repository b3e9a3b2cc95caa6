as bruno
base=$(git rev-parse HEAD)
git switch -q --orphan otra
git commit -q --allow-empty -m "Otra historia

Role: gestor"
legajo check --range "$base..HEAD"
