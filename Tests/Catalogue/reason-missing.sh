as ana
legajo set CMP-2024-7k3qf severity=medium
legajo commit -m x
