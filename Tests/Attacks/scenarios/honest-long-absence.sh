# The author wrote it weeks ago (author date) and committed it today.
# expect: honest
# signatures: none
as bruno
begin
tick
git add -A
GIT_AUTHOR_DATE=2026-08-20T10:00:00-0300 git commit -qm 'En curso' -m 'Role: gestor'
