as bruno
git switch -qc compartida
git commit -q --allow-empty -m "De otro"
anchor=$(git rev-parse HEAD)
git switch -q main
git commit -q --allow-empty -m "Propio"
git merge -q compartida -m "Merge branch 'main'"
legajo audit --anchor "$anchor"
