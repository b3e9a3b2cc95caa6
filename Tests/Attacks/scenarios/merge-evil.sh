# The merge commit itself approves an action that neither side approved.
# expect: move-not-allowed
# signatures: none
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as diego
merge rama --no-commit
approve
conclude "Merge branch 'rama'" ejecutor
guilty
