replace 'urn:legajo:common#/$defs/title' 'urn:legajo:common#/$defs/titel' schema/client.yaml
legajo check
