# An ejecutor adds a holiday, so that no term is missed.
# expect: path-not-allowed
# signatures: none
as diego
mkdir -p calendars
echo '2026-09-16: feriado' >calendars/uy-2026.yaml
save "Feriado" ejecutor
guilty
