# A date beyond what the reader's numbers hold.
# expect: commit-malformed
# signatures: none
as bruno
begin
save "En curso" gestor
rewrite 's/(committer .*>) \d+/$1 99999999999999999999999/'
guilty
