# .gitattributes names another merge driver for records.
# expect: guarded-change path-not-allowed
# signatures: none
as bruno
echo '*.md merge=union -diff' >.gitattributes
save "Atributos" gestor
guilty
