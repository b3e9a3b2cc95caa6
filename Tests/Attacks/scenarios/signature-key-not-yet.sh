# A key that begins next year.
# expect: signature-key-expired
# signatures: required
as ana
perl -0pi -e 's/keys: \[(ssh-ed25519 \S+)\](\n    roles:\n      - \{role: direccion, from: 2024-02-01\}\n  - person: ana)/keys: [{key: "$1", from: 2027-01-01}]$2/' roles.yaml
grep -q 'from: 2027-01-01' roles.yaml
save "La llave de Laura vendrá" dueno
anchor
as laura
approve
sign laura
save "Aprobar" direccion
guilty
