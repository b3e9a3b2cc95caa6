as bruno
export GIT_COMMITTER_DATE=2025-01-01T10:00:00-0300
git commit -q --allow-empty -m "Ayer"
legajo audit HEAD~1..HEAD
