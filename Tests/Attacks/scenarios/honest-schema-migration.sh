# A field gets another name in the schema and in the records, in one approved step.
# expect: honest
# signatures: none
git switch -qc propuesta
as ana
sed -i 's/^  reported_by:/  told_by:/' schema/complaint.yaml
# CMP-2026-4z2av has it.
grep -rl '^reported_by:' complaints | while read -r file; do sed -i 's/^reported_by:/told_by:/' "$file"; done
save "Otro nombre para quien lo planteó" dueno "Migration: told-by"
git switch -q main
as laura
merge propuesta
