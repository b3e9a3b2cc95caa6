# Direccion's commit from a branch that was turned down, cherry-picked by an ejecutor.
# expect: committer-differs
# signatures: none
git switch -qc rama
as laura
approve
save "Aprobar" direccion
git switch -q main
as diego
tick
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE
git cherry-pick rama >/dev/null
guilty
