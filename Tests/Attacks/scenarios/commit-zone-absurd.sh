# A time zone of ninety-nine hours, which moves the day.
# expect: commit-malformed
# signatures: none
as bruno
begin
save "En curso" gestor
rewrite 's/(committer .*>) (\d+) \S+/$1 $2 +9999/'
guilty
