# A carriage return alone starts a line for YAML and none for people.
# expect: duplicate-key
# signatures: none
as diego
perl -pi -e 's/^priority: high/priority: high # urgente\rstatus: approved/' "$ACT"
save "Nota" ejecutor
nowhere
