legajo init --hooks
touch clients/CLI-archivo.md.legajo-999999999
as bruno
legajo doctor
