# One renames a record's readable end, another edits it; git merges both.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
git mv "$CMP" complaints/2026/CMP-2026-n8a2e-buzones.md
save "Otro nombre" gestor
git switch -q main
as carla
replace 'channel: ticket' 'channel: email' "$CMP"
save "Canal" gestor
as operador
merge rama
