# A merge of three that nobody can compare, with a change of its own.
# expect: octopus-merge move-not-allowed
# signatures: none
as bruno
git switch -qc una
begin
save "En curso" gestor
git switch -qc otra main
touch_client
save "Revisar la ficha" gestor
git switch -q main
git merge -q --no-ff --no-commit una otra
approve
git add -A
tick
conclude "Merge branches" gestor
guilty
