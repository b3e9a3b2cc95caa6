git clone -q --bare . servidor.git
legajo -C servidor.git init --hooks --server
git push -q --delete servidor.git annual/2025 2>&1 | sed -E 's/^remote: //; s/ +$//'
