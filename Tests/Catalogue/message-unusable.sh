as bruno
legajo set CLI-archivo weight=2
legajo commit -m "$(printf 'x\n\nRole: dueno')"
