# A second file whose name differs from a record's by letters only.
# expect: id-malformed path-case-twin
# signatures: none
as bruno
git update-index --add --cacheinfo "100644,$(git rev-parse "HEAD:$CMP"),complaints/2026/CMP-2026-n8a2e-Buzones-llenos.md"
tick
git commit -qm 'Otra copia' -m 'Role: gestor'
guilty id-malformed
nowhere path-case-twin
git reset -q --hard
