sed -i '/to: inactive/d' schema/client.yaml
legajo schema lint
