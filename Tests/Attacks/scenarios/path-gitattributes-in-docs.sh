# .gitattributes in the free folder.
# expect: guarded-change path-not-allowed
# signatures: none
as bruno
mkdir -p docs
echo '* filter=x' >docs/.gitattributes
save "Atributos" gestor
guilty
