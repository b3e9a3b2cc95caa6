# git pull and git push: what was main becomes the second parent.
# expect: foxtrot-merge
# signatures: none
git switch -qc mia
as bruno
begin
save "En curso" gestor
git switch -q main
as carla
touch_client
save "Revisar la ficha" gestor
anchor
as bruno
git switch -q mia
merge main
git branch -f main mia
git switch -q main
nowhere
