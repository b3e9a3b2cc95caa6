# The signature of one of her commits under another.
# expect: signature-invalid
# signatures: required
git switch -qc rama
as laura
sign laura
save "Nada" direccion
export SIGNATURE="$(git cat-file commit HEAD | sed -n '/^gpgsig/,/END SSH/p')"
git switch -q main
sign nobody
approve
save "Aprobar" direccion
rewrite 's/\n\n/\n$ENV{SIGNATURE}\n\n/'
guilty
