as ana
unset GIT_AUTHOR_DATE GIT_COMMITTER_DATE
legajo init nuevo
legajo -C nuevo commit -m x
