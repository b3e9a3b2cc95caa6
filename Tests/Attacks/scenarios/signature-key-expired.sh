# Her old key, after the day on which the roster ends it.
# expect: signature-key-expired
# signatures: required
as ana
perl -0pi -e 's/keys: \[(ssh-ed25519 \S+)\](\n    roles:\n      - \{role: direccion, from: 2024-02-01\}\n  - person: ana)/keys: [{key: "$1", until: 2026-09-01}]$2/' roles.yaml
grep -q 'until: 2026-09-01' roles.yaml
save "La llave de Laura venció" dueno
anchor
as laura
approve
sign laura
save "Aprobar" direccion
guilty
