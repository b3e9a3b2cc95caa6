# A branch is merged; main went on meanwhile.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as carla
touch_client
save "Revisar la ficha" gestor
merge rama
