# No address at all.
# expect: commit-malformed
# signatures: none
as bruno
begin
save "En curso" gestor
rewrite 's/<bruno.sosa\@infra.example>/<>/g'
guilty
