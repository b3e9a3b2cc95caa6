services=$(seq -s ', ' -f 'S%.0f' 1200)
replace 'services: [SVC-expediente, SVC-red]' "services: [$services]" clients/CLI-archivo.md
legajo check clients/CLI-archivo.md
