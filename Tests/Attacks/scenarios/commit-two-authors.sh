# Two author headers: git reads one, another program the other.
# expect: commit-malformed committer-differs
# signatures: none
as diego
approve
save "Aprobar" direccion
rewrite 's/(author .*\n)/author Laura <laura.ferreira\@infra.example> 1789500000 -0300\n$1/'
guilty
