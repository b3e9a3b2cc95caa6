# Two signatures, so that each reader verifies the one it likes.
# expect: signature-repeated
# signatures: required
as laura
approve
sign laura
save "Aprobar" direccion
rewrite 's/(gpgsig .*?\n)(?! )/$1$1/s'
guilty
