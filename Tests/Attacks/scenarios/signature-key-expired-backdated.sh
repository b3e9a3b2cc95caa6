# The same, with the dates of the time at which the key was good: ssh-keygen alone would take it.
# expect: signature-key-expired
# signatures: required
as ana
perl -0pi -e 's/keys: \[(ssh-ed25519 \S+)\](\n    roles:\n      - \{role: direccion, from: 2024-02-01\}\n  - person: ana)/keys: [{key: "$1", until: 2026-09-01}]$2/' roles.yaml
grep -q 'until: 2026-09-01' roles.yaml
save "La llave de Laura venció" dueno
anchor
git switch -qc rama
as laura
approve
sign laura
git add -A
message "Aprobar" direccion | GIT_AUTHOR_DATE=2026-08-01T10:00:00-0300 GIT_COMMITTER_DATE=2026-08-01T10:00:00-0300 \
  git commit -qS -F -
guilty
sign nobody
git switch -q main
as bruno
merge rama
