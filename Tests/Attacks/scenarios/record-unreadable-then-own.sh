# One makes a record unreadable and mends it with another status.
# expect: move-not-allowed
# signatures: none
as diego
sed -i '1,/^status/s/^status: proposed/status: proposed\n<<<<<<< x/' "$ACT"
save "Roto" ejecutor
sed -i '/^<<<<<<< x/d; s/^status: proposed/status: approved/' "$ACT"
save "Arreglar" ejecutor
guilty
