# An ejecutor writes “Role: direccion” and approves an action.
# expect: role-not-held
# signatures: none
as diego
approve
save "Aprobar" direccion
guilty
