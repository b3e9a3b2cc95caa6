# A replace reference shows git a harmless commit in the place of the bad one.
# expect: move-not-allowed
# signatures: none
as diego
approve
save "Aprobar" ejecutor
guilty
bad=$(git rev-parse HEAD)
git reset -q --hard HEAD~1
as bruno
touch_client
save "Revisar la ficha" gestor
git replace -f "$bad" HEAD
GIT_NO_REPLACE_OBJECTS=1 git reset -q --hard "$bad"
