# An ejecutor puts his key beside direccion's name and signs with it in the same request.
# expect: approval-missing guarded-change path-not-allowed signature-key-unknown
# signatures: required
# judge: range main..propuesta
git switch -qc propuesta
as diego
perl -0pi -e "s|(person: laura.ferreira\n.*?keys: \[)|\$1$(cut -d' ' -f1,2 "$BASE/keys/stranger.pub"), |s" roles.yaml
save "Otra llave" ejecutor
guilty "approval-missing guarded-change path-not-allowed"
as laura
approve
sign stranger
save "Aprobar" direccion
guilty signature-key-unknown
PUSHER=diego.olmos
