# An ejecutor changes only the text of a client's page.
# expect: edit-not-allowed
# signatures: none
as diego
replace 'Digitalizan' 'No digitalizan' "$CLIENT"
save "Texto" ejecutor
guilty
