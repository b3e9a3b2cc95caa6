# Dueno adds a word to the lists.
# expect: honest
# signatures: none
as ana
replace 'topics:' $'topics:\n  impresion: {es: Impresión, en: Printing}' lists.yaml
save "Impresión" dueno
