F=complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md
cp $F .git/base
sed 's/severity: medium/severity: low/' $F > .git/other
replace "topics: [avisos]" "topics: [avisos" $F
legajo merge-file .git/base $F .git/other 7 $F
