# A NUL in the message, before the Role trailer.
# expect: commit-malformed
# signatures: none
as carla
begin
save "En curso" gestor
rewrite 's/\n\nRole/\n\nRole: gestor\n\0\nRole/'
guilty
