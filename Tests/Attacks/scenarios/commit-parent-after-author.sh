# A parent header where git does not look for one.
# expect: commit-malformed move-not-allowed
# signatures: none
as diego
approve
save "Aprobar" ejecutor
export OTHER=$(git rev-parse HEAD~3)
rewrite 's/(author .*\n)/$1parent $ENV{OTHER}\n/'
guilty
