replace '{question: d2, score: 4}' '{question: d1, score: 4}' interviews/2024/INT-2024-archivo.md
legajo check interviews/2024/INT-2024-archivo.md
