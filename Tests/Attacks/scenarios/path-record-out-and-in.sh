# A record goes out into the free paths, is changed there and comes back.
# expect: record-deleted move-not-allowed
# signatures: none
as diego
mkdir -p docs
git mv "$ACT" docs/notas.md
save "Sacar" ejecutor
guilty record-deleted
replace 'status: proposed' 'status: approved' docs/notas.md
save "Notas" ejecutor
git mv docs/notas.md "$ACT"
save "Traer" ejecutor
guilty move-not-allowed
