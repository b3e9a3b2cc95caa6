as ana
export GIT_COMMITTER_DATE='@253402400000 +0000' GIT_AUTHOR_DATE='@253402400000 +0000'
git commit -q --allow-empty -m x
legajo report interviews --at HEAD
