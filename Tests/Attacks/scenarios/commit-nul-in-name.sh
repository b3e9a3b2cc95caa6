# A NUL in the author's name, which ends the text for some readers.
# expect: commit-malformed
# signatures: none
as diego
approve
save "Aprobar" direccion
rewrite 's/author diego <diego/author laura <laura.ferreira\@infra.example>\0 <diego/'
guilty
