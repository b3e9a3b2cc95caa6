# “Role:” stands in the text and not among the trailers of a person of two roles.
# expect: role-unstated
# signatures: none
as carla
begin
tick
printf 'En curso\n\nRole: gestor\n\nY nada más que decir.\n' | git commit -qaF -
guilty
