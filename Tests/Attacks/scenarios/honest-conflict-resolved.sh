# A conflict in one field, resolved by a person who may edit it.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
replace 'severity: medium' 'severity: high' "$CMP"
save "Gravedad" gestor
git switch -q main
as carla
replace 'severity: medium' 'severity: low' "$CMP"
save "Gravedad" gestor
as ana
merge rama --no-commit || true
git checkout -q --theirs "$CMP"
conclude "Merge branch 'rama'" dueno
