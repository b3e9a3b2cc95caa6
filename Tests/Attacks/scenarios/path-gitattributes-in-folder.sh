# The same in a folder of records.
# expect: file-not-expected
# signatures: none
as bruno
echo '*.md -text -diff' >complaints/.gitattributes
save "Atributos" gestor
guilty
