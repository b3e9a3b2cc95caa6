# The committer is a forge that the settings do not name.
# expect: committer-differs
# signatures: none
as bruno
export GIT_COMMITTER_NAME=GitHub GIT_COMMITTER_EMAIL=noreply@github.example
begin
save "En curso" gestor
guilty
