# A gestor takes back an edit with git revert.
# expect: honest
# signatures: none
as bruno
replace 'severity: medium' 'severity: high' "$CMP"
save "Gravedad" gestor
tick
git revert --no-edit -n HEAD
save "Revert \"Gravedad\"" gestor
