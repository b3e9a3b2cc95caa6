# A branch takes main in, then main merges the branch.
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
git switch -q rama
as bruno
merge main
git switch -q main
merge rama
