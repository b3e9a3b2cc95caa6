# The approval's author is direccion, its committer the proposer.
# expect: committer-differs approval-missing
# signatures: none
git switch -qc propuesta
as ana
replace 'tolerance_days: 3' 'tolerance_days: 400' legajo.yaml
save "Más tolerancia" dueno
guilty approval-missing
proposal=$(git rev-parse HEAD)
export GIT_AUTHOR_NAME=laura GIT_AUTHOR_EMAIL=laura.ferreira@infra.example
save "Apruebo" direccion "Approves: $proposal"
guilty committer-differs
as ana
git switch -q main
merge propuesta
