legajo report changes --at annual/2025 --since HEAD
