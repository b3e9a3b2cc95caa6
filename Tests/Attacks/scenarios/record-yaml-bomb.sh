# A front matter of ten thousand brackets.
# expect: yaml-too-much
# signatures: none
as bruno
(printf -- '---\ntitle: '; printf '[%.0s' {1..10000}; printf '\n---\n') >"$CMP"
save "Bomba" gestor
nowhere
