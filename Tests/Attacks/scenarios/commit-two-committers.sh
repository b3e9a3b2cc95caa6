# Two committer headers.
# expect: commit-malformed role-not-held
# signatures: none
as diego
approve
save "Aprobar" direccion
rewrite 's/(committer .*\n)/$1committer Laura <laura.ferreira\@infra.example> 1789500000 -0300\n/'
guilty
