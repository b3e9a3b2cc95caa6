replace 'from: active, to: inactive' 'from: active, to: inactiv' schema/client.yaml
legajo check
