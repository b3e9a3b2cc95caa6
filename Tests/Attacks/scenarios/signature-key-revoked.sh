# Her stolen key, which the roster says is revoked.
# expect: signature-key-revoked
# signatures: required
as ana
perl -0pi -e 's/keys: \[(ssh-ed25519 \S+)\](\n    roles:\n      - \{role: direccion, from: 2024-02-01\}\n  - person: ana)/keys: [{key: "$1", revoked: 2026-09-01}]$2/' roles.yaml
grep -q 'revoked: 2026-09-01' roles.yaml
save "Le robaron la llave" dueno
anchor
as laura
approve
sign laura
save "Aprobar" direccion
guilty
