# A second history without a common commit is merged in.
# expect: foreign-root guarded-change move-not-allowed path-not-allowed
# signatures: none
as bruno
git checkout -q --orphan otra
git rm -qrf .
mkdir docs
echo hola >docs/hola.md
save "Otra historia" gestor
guilty foreign-root
git switch -q main
tick
git merge -q --no-ff --allow-unrelated-histories -m 'Merge otra' otra
guilty "guarded-change move-not-allowed path-not-allowed"
