# A record under the id of one that is gone.
# expect: through
# because: that a record of this id was deleted is known only to a walk through the whole history, which no push can wait for; since the anchor no record can be deleted
# signatures: none
as bruno
complaint CMP-2026-g0n3e registered
save "Registrar" gestor
