# A PGP signature that git is not configured to verify.
# expect: signature-key-unknown
# signatures: required
as laura
approve
save "Aprobar" direccion
rewrite 's/\n\n/\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQEzBAABCAAdFiEE\n -----END PGP SIGNATURE-----\n\n/'
guilty
