# The one bad commit is seven merges deep.
# expect: move-not-allowed
# signatures: none
as bruno
for level in 1 2 3 4 5 6 7; do git switch -qc "nivel$level"; done
as diego
approve
save "Aprobar" ejecutor
guilty
as bruno
for level in 6 5 4 3 2 1; do
  git switch -q "nivel$level"
  merge "nivel$((level + 1))"
done
git switch -q main
merge nivel1
