# The status in quotes and escapes.
# expect: move-not-allowed
# signatures: none
as diego
replace 'status: proposed' 'status: "appr\u006fved"' "$ACT"
save "Estado" ejecutor
guilty
