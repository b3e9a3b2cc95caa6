cp complaints/2024/CMP-2024-7k3qf-*.md complaints/2024/CMP-2024-7k3qf-otra-vez.md
legajo check
