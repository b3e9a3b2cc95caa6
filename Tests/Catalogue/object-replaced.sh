legajo init --hooks
git replace $(git rev-list --max-parents=0 HEAD) HEAD
as bruno
legajo doctor
