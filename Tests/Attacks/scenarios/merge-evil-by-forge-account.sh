# A merge in the forge's name that brings a change of its own.
# expect: author-not-in-roster
# signatures: none
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
export GIT_AUTHOR_NAME=Forja GIT_AUTHOR_EMAIL=noreply@forge.example
by_forge
merge rama --no-commit
approve
conclude "Merge branch 'rama'"
guilty
