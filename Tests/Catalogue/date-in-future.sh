as bruno
base=$(git rev-parse HEAD)
export GIT_COMMITTER_DATE=2099-01-01T00:00:00Z
git commit -q --allow-empty -m "Mañana"
legajo check --range "$base..HEAD"
