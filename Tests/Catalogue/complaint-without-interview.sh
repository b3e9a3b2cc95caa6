replace 'channel: phone' 'channel: interview' complaints/2024/CMP-2024-7k3qf-*.md
legajo check complaints/2024
