replace 'status: open' 'status: draft' campaigns/CAM-2026.md
legajo check
