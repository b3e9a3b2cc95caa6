# Two Role trailers, so that each reader finds the one it likes.
# expect: role-stated-twice
# signatures: none
as carla
begin
save "En curso" gestor "Role: ejecutor"
guilty
