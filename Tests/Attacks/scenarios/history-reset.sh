# main is set back behind the anchor (force push), and goes on from there.
# expect: history-rewritten
# signatures: none
git reset -q --hard "$ANCHOR~3"
as bruno
touch_client
save "Revisar la ficha" gestor
nowhere
