sed 's/urn:legajo:kind:client/urn:legajo:kind:cliente/' schema/client.yaml > schema/cliente.yaml
legajo check
