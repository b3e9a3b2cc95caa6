# A merge with the roster of an old branch: who left is back.
# expect: guarded-change path-not-allowed
# signatures: none
git branch vieja
as ana
end_roles bruno.sosa 2026-09-15
save "Bruno se va" dueno
anchor
git switch -q vieja
as carla
touch_client
save "Revisar la ficha" gestor
git switch -q main
merge vieja --no-commit
git checkout -q vieja -- roles.yaml
conclude "Merge branch 'vieja'" gestor
guilty
