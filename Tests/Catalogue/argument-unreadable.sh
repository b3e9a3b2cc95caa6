legajo set CLI-archivo weight
