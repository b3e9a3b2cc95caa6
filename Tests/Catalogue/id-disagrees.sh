replace 'client: CLI-archivo' 'client: CLI-compras' interviews/2024/INT-2024-archivo.md
legajo check interviews/2024/INT-2024-archivo.md
