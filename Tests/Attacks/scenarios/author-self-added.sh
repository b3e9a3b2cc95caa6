# A stranger adds himself to the roster and works at once.
# expect: author-not-in-roster guarded-change
# signatures: none
as visita
cat >>roles.yaml <<'ROSTER'
  - person: una.visita
    emails: [visita@infra.example]
    roles:
      - {role: direccion, from: 2024-02-01}
ROSTER
save "Me agrego" direccion
guilty "author-not-in-roster guarded-change"
approve
save "Aprobar" direccion
