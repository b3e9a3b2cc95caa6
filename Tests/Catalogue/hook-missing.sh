legajo init --hooks
rm .git/hooks/pre-push
as bruno
legajo doctor
