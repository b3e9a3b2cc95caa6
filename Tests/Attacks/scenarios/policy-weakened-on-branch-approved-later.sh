# On a branch: a new rule, its use, and only then direccion's merge.
# expect: guarded-change move-not-allowed
# signatures: none
git switch -qc propuesta
as ana
replace '{from: proposed, to: approved, roles: [direccion], by_other_than: [proposed]}' \
  '{from: proposed, to: approved, roles: [dueno]}' schema/action.yaml
save "Aprobar es de dueno" dueno
guilty guarded-change
approve
save "Aprobar" dueno
guilty move-not-allowed
git switch -q main
as laura
merge propuesta
