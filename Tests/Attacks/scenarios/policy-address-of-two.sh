# Dueno writes her own address into direccion's entry too: from then on her commits are direccion's.
# expect: policy-unreadable
# signatures: none
git switch -qc propuesta
as ana
replace 'emails: [laura.ferreira@infra.example]' 'emails: [laura.ferreira@infra.example, ana.pereyra@infra.example]' roles.yaml
save "Direcciones" dueno
git switch -q main
as laura
merge propuesta
guilty
