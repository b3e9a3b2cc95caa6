# A record becomes an executable file by a role that may not edit it.
# expect: edit-not-allowed
# signatures: none
as diego
chmod +x "$CMP"
save "Permisos" ejecutor
guilty
