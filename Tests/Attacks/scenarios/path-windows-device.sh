# A name that Windows cannot check out.
# expect: path-not-legal
# signatures: none
as bruno
mkdir -p docs
echo hola >docs/aux.md
save "Auxiliar" gestor
guilty
