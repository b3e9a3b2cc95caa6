printf -- '---\nextra: %s%s\n---\n' "$(printf '[%.0s' $(seq 70))" "$(printf ']%.0s' $(seq 70))" > clients/CLI-nuevo.md
legajo check clients/CLI-nuevo.md
