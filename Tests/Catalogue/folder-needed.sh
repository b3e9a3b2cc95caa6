legajo report service --all --month 2026-03
