sed -i '/^client_informed:/d' actions/2026/ACT-2026-f1x6c-*.md
legajo check actions/2026
