# A second entry of the same person with more roles.
# expect: policy-unreadable
# signatures: none
git switch -qc propuesta
as ana
cat >>roles.yaml <<'ROSTER'
  - person: ana.pereyra
    emails: [ana@hogar.example]
    roles:
      - {role: direccion, from: 2024-02-01}
ROSTER
save "Otra Ana" dueno
git switch -q main
as laura
merge propuesta
guilty
