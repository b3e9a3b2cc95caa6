# “Role:” is the subject of a commit of a person of two roles.
# expect: role-unstated
# signatures: none
as carla
begin
save "Role: gestor"
guilty
