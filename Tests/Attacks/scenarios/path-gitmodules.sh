# .gitmodules is laid by a gestor.
# expect: guarded-change path-not-allowed
# signatures: none
as bruno
printf '[submodule "x"]\n\tpath = x\n\turl = https://evil.example/x\n' >.gitmodules
save "Submódulos" gestor
guilty
