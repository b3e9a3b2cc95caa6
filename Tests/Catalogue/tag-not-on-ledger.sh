as ana
git switch -qc lateral
git commit -q --allow-empty -m "Lateral"
git tag -a annual/2026 -m "Anual"
git switch -q main
legajo audit
