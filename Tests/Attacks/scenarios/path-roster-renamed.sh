# roles.yaml is renamed away, and a file of the wanted content takes its place later.
# expect: guarded-change path-not-allowed
# signatures: none
as bruno
mkdir -p docs
git mv roles.yaml docs/roles.yaml
save "Ordenar" gestor
guilty "guarded-change path-not-allowed policy-unreadable"
git mv docs/roles.yaml roles.yaml
save "Devolver" gestor
guilty policy-unreadable
