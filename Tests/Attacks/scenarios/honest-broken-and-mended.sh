# A conflict mark is committed on a branch and taken out by the same person.
# expect: honest
# signatures: none
git switch -qc rama
as bruno
sed -i '1,/^status/s/^status: acknowledged/status: acknowledged\n<<<<<<< HEAD/' "$CMP"
save "Uy" gestor
sed -i '/^<<<<<<< HEAD/d; s/^status: acknowledged/status: in_progress/' "$CMP"
save "En curso" gestor
git switch -q main
merge rama
