# One bad commit among three hundred good ones.
# expect: move-not-allowed
# signatures: none
as bruno
mkdir docs
stream() { # stream FROM TO: commits that write docs/diario.md
  local n text
  for ((n = $1; n <= $2; n++)); do
    text=$(printf 'Día %d\n\nRole: gestor\n' "$n")
    printf 'commit refs/heads/main\nauthor Bruno <bruno.sosa@infra.example> %d -0300\n' $((NOW + n))
    printf 'committer Bruno <bruno.sosa@infra.example> %d -0300\n' $((NOW + n))
    printf 'data %d\n%s\n' "$(printf %s "$text" | wc -c)" "$text"
    if [ "$n" = "$1" ]; then echo "from $(git rev-parse main)"; fi
    printf 'M 100644 inline docs/diario.md\ndata <<FIN\n%d\nFIN\n\n' "$n"
  done
}
stream 1 150 | git fast-import --quiet --force
git reset -q --hard
as diego
approve
NOW=$((NOW + 200))
save "Aprobar" ejecutor
guilty
as bruno
stream 1 150 | git fast-import --quiet --force
git reset -q --hard
