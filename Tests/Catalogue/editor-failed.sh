GIT_EDITOR=false legajo edit CLI-archivo
