# A force push takes back what was pushed before, on the server.
# expect: history-rewritten
# signatures: pusher
# judge: receive
as laura
approve
save "Aprobar" direccion
anchor
git reset -q --hard HEAD~1
as bruno
touch_client
save "Revisar la ficha" gestor
nowhere
