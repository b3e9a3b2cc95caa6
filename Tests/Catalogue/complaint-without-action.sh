replace 'origin: [CMP-2024-7k3qf]' 'origin: []' actions/2024/ACT-2024-c8m2x-*.md
legajo check
