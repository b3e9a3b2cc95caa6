git rm -q legajo.yaml
git commit -qm x
legajo check
