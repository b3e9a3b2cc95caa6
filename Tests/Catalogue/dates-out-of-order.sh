replace 'owner_informed: 2024-04-15' 'owner_informed: 2024-04-14' complaints/2024/CMP-2024-7k3qf-*.md
legajo check complaints/2024
