# A record becomes a symbolic link to a file that anybody may edit.
# expect: file-not-regular record-deleted
# signatures: none
as bruno
mkdir -p docs
mv "$CMP" docs/buzones.md
ln -s ../../docs/buzones.md "$CMP"
save "Enlazar" gestor
guilty
