# The repository says that it is of a kind that this program cannot read.
# expect: git-failed
# signatures: none
# alternatives: none
as diego
approve
save "Aprobar" ejecutor
git config core.repositoryformatversion 1
git config extensions.rolesChecked true
nowhere
