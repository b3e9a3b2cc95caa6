# A record is renamed into the free paths, where everybody may write.
# expect: record-deleted
# signatures: none
as bruno
mkdir -p docs
git mv "$CMP" docs/notas.md
save "Ordenar" gestor
guilty
