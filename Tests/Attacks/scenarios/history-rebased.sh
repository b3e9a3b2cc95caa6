# Direccion's commit is rebased by another person onto what she never saw.
# expect: committer-differs
# signatures: none
git switch -qc rama
as laura
approve
save "Aprobar" direccion
git switch -q main
as bruno
touch_client
save "Revisar la ficha" gestor
git switch -q rama
unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE
tick; unset GIT_AUTHOR_DATE
git rebase -q main >/dev/null
guilty
git switch -q main
git merge -q --ff-only rama
