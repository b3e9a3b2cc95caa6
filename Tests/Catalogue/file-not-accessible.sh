legajo check --output sarif=no/existe.sarif
