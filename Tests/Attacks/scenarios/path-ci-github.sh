# A gestor takes the audit out of the forge's workflow.
# expect: guarded-change path-not-allowed
# signatures: none
as bruno
mkdir -p .github/workflows
echo 'on: push' >.github/workflows/legajo.yml
save "CI más rápida" gestor
guilty
