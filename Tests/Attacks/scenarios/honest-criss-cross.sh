# Two branches merge each other, and both reach main.
# expect: honest
# signatures: none
git switch -qc x
as bruno
begin
save "En curso" gestor
git switch -qc y main
as carla
touch_client
save "Revisar la ficha" gestor
git branch y0
merge x
git switch -q x
as bruno
merge y0
git switch -q main
merge x
merge y
