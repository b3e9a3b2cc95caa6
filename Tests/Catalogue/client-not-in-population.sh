sed -i '/^  - CLI-archivo$/d' campaigns/CAM-2024.md
legajo check interviews/2024/INT-2024-archivo.md
