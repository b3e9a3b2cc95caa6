git clone -q --bare . servidor.git
legajo -C servidor.git init --hooks --server
as bruno
git commit -q --allow-empty -m "De Bruno"
GL_USER=ana.pereyra git push -q servidor.git main 2>&1 | sed 's/^remote: //; s/ *$//'
