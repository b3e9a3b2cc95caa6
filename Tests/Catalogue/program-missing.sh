as bruno
git config commit.gpgsign true
git config gpg.format ssh
git config user.signingkey clave
git config gpg.ssh.program ssh-keigen
legajo set CLI-archivo weight=2
legajo commit -m x
