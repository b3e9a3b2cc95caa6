# Dueno ends a role, direccion merges.
# expect: honest
# signatures: none
git switch -qc propuesta
as ana
end_roles diego.olmos 2026-09-30
save "Diego se va a fin de mes" dueno
git switch -q main
as laura
merge propuesta
as diego
complaint CMP-2026-a1b2c registered
save "Registrar" ejecutor
PUSHER=laura.ferreira
