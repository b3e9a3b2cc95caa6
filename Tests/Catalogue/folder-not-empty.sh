mkdir otra
printf 'x\n' > otra/nota.txt
legajo init --sample otra
