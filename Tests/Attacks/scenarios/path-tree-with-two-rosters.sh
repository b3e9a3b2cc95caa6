# The top tree has roles.yaml twice: each reader takes another.
# expect: guarded-change path-not-allowed
# signatures: none
as diego
give diego.olmos direccion 2024-02-01
evil=$(git hash-object -w roles.yaml)
git checkout -q roles.yaml
entry() { printf '%s %s\0' "$1" "$3"; printf "$(sed 's/../\\x&/g' <<<"$2")"; }
tree=$(
  git ls-tree HEAD | while read -r mode _ id name; do
    entry "${mode#0}" "$id" "$name"
    if [ "$name" = roles.yaml ]; then entry 100644 "$evil" roles.yaml; fi
  done | git hash-object -t tree -w --stdin --literally
)
tick
git update-ref HEAD "$(git commit-tree -p HEAD -m 'Dos' -m 'Role: ejecutor' "$tree")"
guilty
nowhere path-case-twin
