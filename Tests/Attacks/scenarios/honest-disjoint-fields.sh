# Two people change different fields of one record; the merge has both.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
replace 'severity: medium' 'severity: high' "$CMP"
save "Gravedad" gestor
git switch -q main
as carla
replace 'channel: ticket' 'channel: email' "$CMP"
save "Canal" gestor
as bruno
merge rama --no-commit || true
git checkout -q HEAD -- "$CMP"
replace 'severity: medium' 'severity: high' "$CMP"
conclude "Merge branch 'rama'"
