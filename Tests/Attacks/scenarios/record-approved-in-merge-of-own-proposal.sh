# Its author approves it in the merge itself.
# expect: move-by-same-person move-not-allowed
# signatures: none
git switch -qc rama
as marta
proposal ACT-2026-m4r7a
save "Proponer" gestor
git switch -q main
merge rama --no-commit
replace 'status: proposed' 'status: approved' actions/2026/ACT-2026-m4r7a.md
conclude "Merge branch 'rama'" direccion
guilty
