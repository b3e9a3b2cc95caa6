# Her signature over the same bytes, made for files and not for git.
# expect: signature-invalid
# signatures: required
as laura
approve
save "Aprobar" direccion
git cat-file commit HEAD | ssh-keygen -q -Y sign -n file -f "$BASE/keys/laura" >"$WORK/sig" 2>/dev/null
export SIGNATURE="gpgsig $(sed '2,$s/^/ /' "$WORK/sig")"
rewrite 's/\n\n/\n$ENV{SIGNATURE}\n\n/'
guilty
