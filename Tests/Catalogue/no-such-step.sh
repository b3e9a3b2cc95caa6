legajo move CLI-archivo closed
