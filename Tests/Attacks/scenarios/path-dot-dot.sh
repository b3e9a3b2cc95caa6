# A tree with a folder “..”.
# expect: path-not-legal
# signatures: none
as bruno
inner=$(printf '100644 blob %s\troles.yaml\n' "$(git rev-parse HEAD:roles.yaml)" | git mktree)
tree=$( (git ls-tree HEAD; printf '040000 tree %s\t..\n' "$inner") | git mktree)
tick
git update-ref HEAD "$(git commit-tree -p HEAD -m 'Arriba' -m 'Role: gestor' "$tree")"
guilty
