# A graft gives the tip another parent.
# expect: history-incomplete
# signatures: none
# alternatives: none
as diego
approve
save "Aprobar" ejecutor
as bruno
touch_client
save "Revisar la ficha" gestor
echo "$(git rev-parse HEAD) $ANCHOR" >.git/info/grafts
nowhere
