replace 'x-lifecycle:' 'x-lifecyle:' schema/client.yaml
legajo check
