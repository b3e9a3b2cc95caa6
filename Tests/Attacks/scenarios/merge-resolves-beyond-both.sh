# Two sides of a conflict in one record; the resolution moves the record further than either.
# expect: move-not-allowed
# signatures: none
git switch -qc rama
as bruno
begin
save "En curso" gestor
git switch -q main
as carla
answer
save "Responder" gestor
merge rama --no-commit || true
git checkout -q --ours "$CMP"
replace 'status: answered' 'status: closed' "$CMP"
replace 'topics: [avisos]' $'topics: [avisos]\nresolution: explained\nno_action_reason: No hace falta' "$CMP"
as elena
conclude "Merge branch 'rama'" ejecutor
guilty
