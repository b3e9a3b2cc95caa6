# In the middle of the sample's history one commit is not what it was.
# expect: move-not-allowed
# signatures: none
# alternatives: none
ANCHOR=$(git rev-list --max-parents=0 HEAD)
git reset -q --hard HEAD~3
git tag -d annual/2024 annual/2025 >/dev/null
as diego
tip=$(git rev-parse HEAD)
middle=$(git rev-list --first-parent HEAD | sed -n 40p)
git reset -q --hard "$middle"
NOW=$(git log -1 --format=%ct)
mkdir -p complaints/2026
complaint CMP-2026-a1b2c in_progress
save "En curso" ejecutor
guilty
as visita
git rev-list --reverse --first-parent --no-merges "$middle..$tip" >"$WORK/list"
while read -r commit; do
  export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE
  { read -r GIT_AUTHOR_NAME; read -r GIT_AUTHOR_EMAIL; read -r GIT_AUTHOR_DATE; read -r GIT_COMMITTER_NAME
    read -r GIT_COMMITTER_EMAIL; read -r GIT_COMMITTER_DATE; } < <(git log -1 --format='%an%n%ae%n%ai%n%cn%n%ce%n%ci' "$commit")
  git diff-tree -p --binary "$commit^" "$commit" | git apply --index
  git log -1 --format=%B "$commit" | git commit -q -F -
done <"$WORK/list"
