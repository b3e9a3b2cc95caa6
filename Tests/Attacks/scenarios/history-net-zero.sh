# A change that nobody may make and its undoing: the end is as the beginning was.
# expect: move-not-allowed move-not-allowed
# signatures: none
as diego
approve
save "Aprobar" ejecutor
guilty move-not-allowed
git revert --no-edit HEAD -n
save "Deshacer" ejecutor
guilty move-not-allowed
