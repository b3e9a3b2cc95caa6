replace '^[a-z][a-z0-9_]*$' '^\\w+$' schema/campaign.yaml
legajo schema lint
