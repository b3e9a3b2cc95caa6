# A person of any role writes in docs/, with a name in Spanish.
# expect: honest
# signatures: none
as diego
mkdir -p docs
echo hola >'docs/cómo se usa.md'
save "Cómo se usa" ejecutor
