# A commit in the name of direccion, committed by an ejecutor (git commit --author).
# expect: committer-differs
# signatures: none
as diego
approve
tick
git commit -qa --author='Laura Ferreira <laura.ferreira@infra.example>' -m Aprobar -m 'Role: direccion'
guilty
