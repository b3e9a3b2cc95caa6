# Direccion, which edits no record, rewrites an account.
# expect: edit-not-allowed
# signatures: none
as laura
replace 'Tres buzones' 'Dos buzones' "$CMP"
save "Corregir el relato" direccion
guilty
