git tag annual/2026
legajo audit
