# Dueno proposes a new person, direccion merges, the person works.
# expect: honest
# signatures: none
git switch -qc propuesta
as ana
cat >>roles.yaml <<'ROSTER'
  - person: hugo.paz
    emails: [hugo.paz@infra.example]
    roles:
      - {role: gestor, from: 2026-09-01}
ROSTER
save "Entra Hugo" dueno
git switch -q main
as laura
merge propuesta
as hugo.paz
begin
save "En curso" gestor
PUSHER=laura.ferreira
