printf 'Gritó.\n' >> complaints/2024/CMP-2024-q2r6z.md
legajo check complaints/2024
