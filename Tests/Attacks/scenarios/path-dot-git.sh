# A tree with a folder .git, whose hooks run where it is checked out.
# expect: path-not-legal
# signatures: none
as bruno
blob=$(echo 'echo hola' | git hash-object -w --stdin)
hooks=$(printf '100755 blob %s\tpost-checkout\n' "$blob" | git mktree)
inner=$(printf '040000 tree %s\thooks\n' "$hooks" | git mktree)
tree=$( (git ls-tree HEAD; printf '040000 tree %s\t.git\n' "$inner") | git mktree)
tick
git update-ref HEAD "$(git commit-tree -p HEAD -m 'Ganchos' -m 'Role: gestor' "$tree")"
guilty
