legajo set CLI-archivo 'facts+={text: Se mudan en julio, source: own, "on": 2026-05-08}'
legajo check clients
