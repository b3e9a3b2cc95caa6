# A header that no version of git writes.
# expect: commit-malformed
# signatures: none
as bruno
begin
save "En curso" gestor
rewrite 's/\n\n/\nrole direccion\n\n/'
guilty
