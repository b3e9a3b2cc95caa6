legajo init --hooks
git config --unset pull.rebase
as bruno
legajo doctor
