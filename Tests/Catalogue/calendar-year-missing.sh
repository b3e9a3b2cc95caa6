rm calendars/uy-2026.yaml
legajo check
