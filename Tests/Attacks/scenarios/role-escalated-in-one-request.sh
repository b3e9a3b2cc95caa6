# A gestor makes himself direccion and uses the new role in the same request.
# expect: approval-missing guarded-change own-roles-changed path-not-allowed role-not-held
# signatures: none
# judge: range main..propuesta
git switch -qc propuesta
as bruno
give bruno.sosa direccion 2024-02-01
save "También soy direccion" gestor
guilty "approval-missing guarded-change path-not-allowed"
approve
save "Aprobar" direccion
guilty "role-not-held own-roles-changed"
