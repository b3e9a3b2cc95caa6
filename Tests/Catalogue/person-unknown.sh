replace 'received_by: diego.olmos' 'received_by: diego.olmo' complaints/2024/CMP-2024-7k3qf-*.md
legajo check complaints/2024
