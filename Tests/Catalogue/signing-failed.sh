as bruno
git config commit.gpgsign true
git config gpg.format x509
legajo set CLI-archivo weight=2
legajo commit -m x
