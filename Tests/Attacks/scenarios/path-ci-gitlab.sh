# The same on GitLab.
# expect: guarded-change path-not-allowed
# signatures: none
as bruno
echo 'stages: []' >.gitlab-ci.yml
save "CI más rápida" gestor
guilty
