# A shallow clone, which shows only the harmless end of the history.
# expect: history-incomplete
# signatures: none
# alternatives: none
as diego
approve
save "Aprobar" ejecutor
as bruno
touch_client
save "Revisar la ficha" gestor
git clone -q --depth 1 "file://$PWD" ../shallow
cd ../shallow
ANCHOR=HEAD
nowhere
