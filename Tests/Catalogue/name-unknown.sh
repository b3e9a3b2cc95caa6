replace 'x-list: divisions' 'x-list: division' schema/action.yaml
legajo schema lint
