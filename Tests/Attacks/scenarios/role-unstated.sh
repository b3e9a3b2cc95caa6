# A person of two roles says in none of them which she acts in.
# expect: role-unstated
# signatures: none
as carla
begin
save "En curso"
guilty
