# The readable end of a name changes, and the status with it.
# expect: move-not-allowed
# signatures: none
as diego
approve
git mv "$ACT" actions/2026/ACT-2026-a6w4r-aviso.md
save "Otro nombre" ejecutor
guilty
