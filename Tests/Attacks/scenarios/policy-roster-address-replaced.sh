# The address of a member is replaced: what was written from the old one would be nobody’s.
# expect: roster-entry-removed
# signatures: none
git switch -qc propuesta
as ana
perl -0pi -e 's/(emails: \[)diego.olmos(\@infra.example\])/$1otro.olmos$2/' roles.yaml
save "Otra dirección" dueno
git switch -q main
as laura
merge propuesta
guilty
