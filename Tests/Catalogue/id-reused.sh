legajo init --hooks
mkdir -p docs
as ana
git mv clients/CLI-archivo.md docs/
git commit -qnm x
git mv docs/CLI-archivo.md clients/
git commit -qnm y
legajo doctor
