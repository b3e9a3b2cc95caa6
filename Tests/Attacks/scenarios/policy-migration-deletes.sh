# A step with a migration deletes a record.
# expect: migration-too-wide
# signatures: none
git switch -qc propuesta
as ana
replace 'x-plural: {es: acciones' 'x-plural: {es: "las acciones"' schema/action.yaml
git rm -q complaints/2024/CMP-2024-q2r6z.md
save "Migrar" dueno "Migration: acciones"
guilty
git switch -q main
as laura
merge propuesta
