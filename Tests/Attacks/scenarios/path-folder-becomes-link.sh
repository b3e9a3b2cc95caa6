# The folder of attachments is a symbolic link.
# expect: file-not-regular file-not-expected
# signatures: none
as bruno
ln -s ../../docs complaints/2026/CMP-2026-n8a2e
save "Adjuntos" gestor
guilty
