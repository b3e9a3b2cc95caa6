# A branch under review, which is behind main.
# expect: honest
# signatures: none
# judge: range main..rama
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as carla
touch_client
save "Revisar la ficha" gestor
git switch -q rama
