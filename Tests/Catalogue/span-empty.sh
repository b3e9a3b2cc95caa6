legajo report complaints --from 2026-02-01 --to 2026-01-01
