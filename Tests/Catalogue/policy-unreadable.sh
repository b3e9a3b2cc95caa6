printf 'people: []\n' > roles.yaml
git add -A
git commit -qm x
legajo check
