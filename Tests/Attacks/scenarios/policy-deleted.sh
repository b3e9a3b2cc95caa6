# The roster is deleted, so that nobody can be refused.
# expect: guarded-change path-not-allowed policy-unreadable
# signatures: none
as bruno
git rm -q roles.yaml
save "Sin roles" gestor
guilty
