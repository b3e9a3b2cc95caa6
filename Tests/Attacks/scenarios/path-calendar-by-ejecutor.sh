# An ejecutor adds a holiday, so that no term is missed.
# expect: path-not-allowed
# signatures: none
as diego
echo '  - {date: 2026-09-16, class: closure, name: {es: Feriado, en: Holiday}}' >>calendars/uy-2026.yaml
save "Feriado" ejecutor
guilty
