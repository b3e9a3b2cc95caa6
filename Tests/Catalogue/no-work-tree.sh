git clone -q --bare . desnudo.git
legajo -C desnudo.git status
