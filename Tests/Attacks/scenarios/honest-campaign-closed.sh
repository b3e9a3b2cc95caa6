# The campaign closes; nobody changes its questions.
# expect: honest
# signatures: none
as ana
replace 'status: open' 'status: closed' "$CAM"
NOW=$(date -d 2026-10-31T12:00:00-0300 +%s)
save "Cerrar la campaña 2026" dueno
