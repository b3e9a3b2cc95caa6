replace '- id: d1' '- id: D1' campaigns/CAM-2026.md
legajo check campaigns/CAM-2026.md
