# The forge's merge button: author is who pressed it, committer the forge.
# expect: honest
# signatures: required
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as laura
by_forge
merge rama
