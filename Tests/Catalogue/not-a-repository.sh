rm -rf .git
legajo check
