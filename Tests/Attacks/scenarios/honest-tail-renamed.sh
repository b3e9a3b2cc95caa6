# The readable end of a record's name changes.
# expect: honest
# signatures: none
as bruno
git mv "$CMP" complaints/2026/CMP-2026-n8a2e-buzones-de-la-liquidacion.md
save "Otro nombre" gestor
