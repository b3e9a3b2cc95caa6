# The address of direccion with a Cyrillic letter in it.
# expect: author-not-in-roster
# signatures: none
as "lаura.ferreira"
approve
save "Aprobar" direccion
guilty
