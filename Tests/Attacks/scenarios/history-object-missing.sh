# The object of the bad version is taken out of the repository.
# expect: history-incomplete
# signatures: none
# alternatives: none
as diego
approve
save "Aprobar" ejecutor
blob=$(git rev-parse "HEAD:$ACT")
as laura
replace 'priority: high' 'priority: low' "$ACT"
save "Otra" direccion
rm -f ".git/objects/${blob:0:2}/${blob:2}"
nowhere
