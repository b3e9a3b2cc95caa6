# One edits a field while another moves the record; the merge has both, and nothing was frozen.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
replace 'channel: ticket' 'channel: email' "$CMP"
save "Canal" gestor
git switch -q main
as carla
begin
save "En curso" gestor
as operador
merge rama --no-commit || true
git checkout -q HEAD -- "$CMP"
replace 'channel: ticket' 'channel: email' "$CMP"
conclude "Merge branch 'rama'"
