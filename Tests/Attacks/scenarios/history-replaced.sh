# main is replaced by a history of one commit with the same files.
# expect: history-rewritten
# signatures: none
as bruno
git checkout -q --orphan otra
approve
save "Todo de nuevo" gestor
git branch -f main
git switch -q main
nowhere
