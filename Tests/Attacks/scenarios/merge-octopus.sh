# A merge of three.
# expect: octopus-merge
# signatures: none
as bruno
git switch -qc una
begin
save "En curso" gestor
git switch -qc otra main
touch_client
save "Revisar la ficha" gestor
git switch -q main
tick
git merge -q --no-ff -m 'Merge branches' una otra
guilty
