# A tree in which one name stands twice: each reader takes another.
# expect: record-twice
# signatures: none
as diego
approved=$(sed 's/status: proposed/status: approved/' "$ACT" | git hash-object -w --stdin)
entry() { printf '100644 %s\0' "$1"; printf "$(sed 's/../\\x&/g' <<<"$2")"; }
folder=$(
  git ls-tree HEAD actions/2026/ | while read -r _ _ id name; do
    if [ "$name" = "$ACT" ]; then entry "${name##*/}" "$approved"; fi
    entry "${name##*/}" "$id"
  done | git hash-object -t tree -w --stdin --literally
)
actions=$(git ls-tree HEAD actions/ | sed "s/[0-9a-f]*\tactions.2026\$/$folder\tactions\/2026/; s/actions.//" | git mktree)
tree=$(git ls-tree HEAD | sed "s/[0-9a-f]*\tactions\$/$actions\tactions/" | git mktree)
tick
git update-ref HEAD "$(git commit-tree -p HEAD -m 'Dos' -m 'Role: ejecutor' "$tree")"
guilty
nowhere "id-taken path-case-twin"
