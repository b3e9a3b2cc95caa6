# The last commit of main is amended after it was pushed.
# expect: history-rewritten
# signatures: none
as bruno
begin
save "En curso" gestor
anchor
tick
git commit -q --amend -m 'En curso, mejor dicho' -m 'Role: gestor'
nowhere
