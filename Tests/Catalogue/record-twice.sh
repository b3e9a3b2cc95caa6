as bruno
base=$(git rev-parse HEAD)
cp complaints/2026/CMP-2026-t3f5y*.md complaints/2026/CMP-2026-t3f5y-copia.md
git add -A && git commit -qm "Copia"
legajo check --range "$base..HEAD"
