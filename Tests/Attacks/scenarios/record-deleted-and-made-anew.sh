# A record is deleted and made anew with the status that its writer may give.
# expect: record-deleted
# signatures: none
as bruno
cp "$CMP" "$WORK/aside.md"
git rm -q "$CMP"
save "Sacar" gestor
guilty record-deleted
sed 's/status: acknowledged/status: registered/' "$WORK/aside.md" >"$CMP"
save "Registrar de nuevo" gestor
