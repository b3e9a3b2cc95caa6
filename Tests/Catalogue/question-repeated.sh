replace '- id: d2' '- id: d1' campaigns/CAM-2026.md
legajo check campaigns/CAM-2026.md
