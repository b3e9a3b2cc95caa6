# A gestor replaces a paper of a closed record.
# expect: path-not-allowed
# signatures: none
mkdir complaints/2025/CMP-2025-v2c8k
echo acta >complaints/2025/CMP-2025-v2c8k/acta.txt
as ana
save "Acta" dueno "Reason: faltaba el acta"
anchor
as bruno
echo otra >complaints/2025/CMP-2025-v2c8k/acta.txt
save "Acta" gestor
guilty
