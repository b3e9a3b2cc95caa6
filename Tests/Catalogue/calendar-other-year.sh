replace 'date: 2026-05-01' 'date: 2025-05-01' calendars/uy-2026.yaml
legajo check calendars
