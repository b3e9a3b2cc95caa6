# A partial clone, which lacks the files that the bad commit changed.
# expect: history-incomplete
# signatures: none
# alternatives: none
as diego
approve
save "Aprobar" ejecutor
git config uploadpack.allowFilter true
git clone -q --no-checkout --filter=blob:none "file://$PWD" ../partial 2>/dev/null
cd ../partial
nowhere
