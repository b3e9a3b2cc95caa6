# The header declares an encoding that shows people another message than programs read.
# expect: commit-malformed
# signatures: none
as carla
begin
save "En curso" gestor
rewrite 's/\n\n/\nencoding UTF-16\n\n/'
guilty
