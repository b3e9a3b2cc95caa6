# A merge whose two parents are the same commit.
# expect: commit-malformed move-not-allowed
# signatures: none
as diego
approve
save "Aprobar" ejecutor
rewrite 's/(parent .*\n)/$1$1/'
guilty
