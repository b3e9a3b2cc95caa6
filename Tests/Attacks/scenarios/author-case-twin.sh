# The address of direccion in other letters.
# expect: author-not-in-roster
# signatures: none
as Laura.Ferreira
approve
save "Aprobar" direccion
guilty
