# Two allowed changes that break each other: the record that one refers to is void in the other.
# expect: reference-not-found
# signatures: none
as bruno
proposal ACT-2026-m4r7a
replace 'CMP-2026-n8a2e' 'CMP-2026-zzzzz' actions/2026/ACT-2026-m4r7a.md
save "Proponer" gestor
nowhere
