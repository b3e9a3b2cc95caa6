replace '"DD/MM/YYYY[ hh:mm[:ss]]"' '"DD/MM"' imports/generic.yaml
legajo check
