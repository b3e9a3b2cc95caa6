# An ejecutor writes himself into the steps of the schema, and takes one.
# expect: guarded-change path-not-allowed
# signatures: none
as diego
replace 'to: approved, roles: [direccion]' 'to: approved, roles: [direccion, ejecutor]' schema/action.yaml
save "Esquema" ejecutor
guilty
approve
save "Aprobar" ejecutor
