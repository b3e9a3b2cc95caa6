# A record whose tree entry has a mode that git does not know.
# expect: file-not-regular
# signatures: none
as diego
entry() { printf '%s %s\0' "$1" "$3"; printf "$(sed 's/../\\x&/g' <<<"$2")"; }
blob=$(git rev-parse "HEAD:README.md")
tree=$(
  git ls-tree HEAD | while read -r mode _ id name; do
    if [ "$name" = README.md ]; then mode=100777; fi
    entry "${mode#0}" "$id" "$name"
  done | git hash-object -t tree -w --stdin --literally
)
tick
git update-ref HEAD "$(git commit-tree -p HEAD -m 'Modo' -m 'Role: ejecutor' "$tree")"
guilty
