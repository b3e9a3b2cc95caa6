# A name that shows itself in another order than it is.
# expect: path-not-legal
# signatures: none
as bruno
mkdir -p docs
echo hola >docs/$'factura\xe2\x80\xaefdp.md'
save "Factura" gestor
guilty
