# An approved copy of an action, under a new id.
# expect: move-not-allowed
# signatures: none
as diego
sed 's/status: proposed/status: approved/' "$ACT" >actions/2026/ACT-2026-m4r7a.md
save "Copia" ejecutor
guilty
