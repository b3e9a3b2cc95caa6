# The status changes behind a change of all line ends.
# expect: move-not-allowed
# signatures: none
as diego
approve
sed -i 's/$/\r/' "$ACT"
save "Fin de línea" ejecutor
guilty
