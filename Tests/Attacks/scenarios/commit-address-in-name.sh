# Another's address in the name, the own behind it.
# expect: commit-malformed
# signatures: none
as diego
approve
save "Aprobar" direccion
rewrite 's/author diego/author Laura <laura.ferreira\@infra.example>/'
guilty
