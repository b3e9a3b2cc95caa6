# A record's file moves to a deeper folder and its status with it.
# expect: move-not-allowed
# signatures: none
as diego
mkdir -p actions/2026/12
approve
git mv "$ACT" actions/2026/12/
save "Ordenar" ejecutor
guilty
