# One makes a record unreadable and changes it, another mends it: nobody can say whose the change is.
# expect: change-unattributable
# signatures: none
as diego
sed -i '1,/^status/s/^status: proposed/status: approved\n<<<<<<< x/' "$ACT"
save "Roto" ejecutor
as bruno
sed -i '/^<<<<<<< x/d' "$ACT"
save "Arreglar" gestor
guilty
