# A second file of a record's id in another folder.
# expect: file-out-of-place
# signatures: none
as diego
mkdir -p actions/2027
sed 's/status: proposed/status: approved/' "$ACT" >actions/2027/ACT-2026-a6w4r.md
save "Otra" ejecutor
guilty
