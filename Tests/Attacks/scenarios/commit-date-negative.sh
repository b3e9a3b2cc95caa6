# A date before 1970.
# expect: commit-malformed
# signatures: none
as bruno
begin
save "En curso" gestor
rewrite 's/(committer .*>) \d+/$1 -5/'
guilty
