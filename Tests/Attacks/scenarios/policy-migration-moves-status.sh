# A step with a migration moves a status on the side.
# expect: migration-too-wide
# signatures: none
git switch -qc propuesta
as ana
replace 'x-plural: {es: acciones' 'x-plural: {es: "las acciones"' schema/action.yaml
replace 'status: proposed' 'status: approved' "$ACT"
save "Migrar" dueno "Migration: acciones"
guilty
git switch -q main
as laura
merge propuesta
