# A signature header with nonsense in it.
# expect: signature-invalid
# signatures: required
as laura
approve
save "Aprobar" direccion
rewrite 's/\n\n/\ngpgsig -----BEGIN SSH SIGNATURE-----\n AAAA\n -----END SSH SIGNATURE-----\n\n/'
guilty
