# A symbolic link among the free files that points out of the repository.
# expect: file-not-regular
# signatures: none
as bruno
mkdir -p docs
ln -s /etc/passwd docs/manual.md
save "Manual" gestor
guilty
