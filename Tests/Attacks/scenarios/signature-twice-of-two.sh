# A good signature and behind it a bad one.
# expect: signature-repeated
# signatures: required
as laura
approve
sign laura
save "Aprobar" direccion
rewrite 's/(gpgsig .*?\n)(?! )/my $s = $1; my $t = $s; $t =~ tr|A-Z|B-ZA|; $t =~ s,gpgsig,gpgsig-sha256,; "$s$t"/se'
guilty
