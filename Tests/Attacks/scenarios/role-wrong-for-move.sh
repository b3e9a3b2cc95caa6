# An ejecutor approves an action in his own role.
# expect: move-not-allowed
# signatures: none
as diego
approve
save "Aprobar" ejecutor
guilty
