# Two status lines; then the first goes.
# expect: move-not-allowed
# signatures: none
as diego
replace 'status: proposed' $'status: proposed\nstatus: approved' "$ACT"
save "Dos" ejecutor
replace $'status: proposed\n' '' "$ACT"
save "Una" ejecutor
guilty
