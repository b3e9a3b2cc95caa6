# A merge drops a record that the other side brought.
# expect: record-deleted
# signatures: none
git switch -qc rama
as bruno
complaint CMP-2026-a1b2c registered
save "Registrar" gestor
git switch -q main
as carla
touch_client
save "Revisar la ficha" gestor
merge rama --no-commit
git rm -qf complaints/2026/CMP-2026-a1b2c.md
conclude "Merge branch 'rama'" gestor
guilty
