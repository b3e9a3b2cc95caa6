# No dueno is left: two of direccion restore one.
# expect: honest
# signatures: none
as ana
end_roles ana.pereyra 2026-09-01
save "Ana se fue" dueno
anchor
git switch -qc propuesta
as laura
give bruno.sosa dueno 2026-09-16
save "Bruno es dueno" direccion
git switch -q main
as marta
merge_as direccion propuesta
