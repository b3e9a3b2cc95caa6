# An approved roster that cannot be read: every later commit would be unjudged.
# expect: policy-unreadable
# signatures: none
git switch -qc propuesta
as ana
echo 'people: [' >roles.yaml
save "Roles" dueno
git switch -q main
as laura
merge propuesta
guilty
