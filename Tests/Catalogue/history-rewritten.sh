as bruno
git commit -q --allow-empty -m "Uno"
anchor=$(git rev-parse HEAD)
git reset -q --hard HEAD~1
git commit -q --allow-empty -m "Otro"
legajo audit --anchor "$anchor"
