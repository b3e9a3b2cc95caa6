as bruno
legajo tag annual/2026 -m x
