# The sample's whole history, from its adoption.
# expect: honest
# signatures: none
# alternatives: none
ANCHOR=$(git rev-list --max-parents=0 HEAD)
git reset -q --hard HEAD~3
as bruno
