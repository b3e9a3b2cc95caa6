# Trailers of others beside ours.
# expect: honest
# signatures: none
as bruno
begin
save "En curso" gestor "Co-authored-by: Carla <carla.nunez@infra.example>" "Refs: mesa 0139004"
