# Direccion gets a new key, the old one ends; she signs with the new one.
# expect: honest
# signatures: required
git switch -qc propuesta
as ana
sign ana
perl -0pi -e "s|(person: laura.ferreira\n.*?keys: \[)(ssh-ed25519 \S+)\]|\$1\"$(cut -d' ' -f1,2 "$BASE/keys/stranger.pub")\", {key: \"\$2\", until: 2026-09-17}]|s" roles.yaml
grep -q 'until: 2026-09-17' roles.yaml
save "Otra llave de Laura" dueno
git switch -q main
as marta
sign marta
merge_as direccion propuesta
as laura
sign stranger
approve
tick 259200
save "Aprobar" direccion
