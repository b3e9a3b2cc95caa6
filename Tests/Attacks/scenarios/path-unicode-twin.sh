# Two names in docs/ that look alike: é as one character and as two.
# expect: path-case-twin
# signatures: none
as bruno
mkdir -p docs
blob=$(echo hola | git hash-object -w --stdin)
git update-index --add --cacheinfo "100644,$blob,docs/"$'caf\xc3\xa9.md'
tick
git commit -qm 'Café' -m 'Role: gestor'
git update-index --add --cacheinfo "100644,$blob,docs/"$'cafe\xcc\x81.md'
tick
git commit -qm 'Café otra vez' -m 'Role: gestor'
nowhere
git reset -q --hard
