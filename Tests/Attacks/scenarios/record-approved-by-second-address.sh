# The same, with her second address.
# expect: move-by-same-person
# signatures: none
as marta
proposal ACT-2026-m4r7a
save "Proponer" gestor
export GIT_AUTHOR_EMAIL=marta@hogar.example GIT_COMMITTER_EMAIL=marta@hogar.example
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m4r7a.md
save "Aprobar" direccion
guilty
