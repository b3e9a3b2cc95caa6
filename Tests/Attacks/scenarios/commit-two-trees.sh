# Two tree headers.
# expect: commit-malformed move-not-allowed
# signatures: none
as diego
approve
save "Aprobar" ejecutor
rewrite 's/(tree .*\n)/$1tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n/'
guilty
