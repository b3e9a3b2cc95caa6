# A person of one role edits in the forge's web page: no trailer, the forge as committer.
# expect: honest
# signatures: none
as bruno
by_forge
begin
save "Update CMP-2026-n8a2e-buzones-llenos.md"
