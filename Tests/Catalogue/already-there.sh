as ana
rm -rf .git
legajo init
