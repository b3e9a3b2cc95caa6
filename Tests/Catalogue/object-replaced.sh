legajo init --hooks
git replace $(echo uno | git hash-object -w --stdin) $(echo dos | git hash-object -w --stdin)
as bruno
legajo doctor
