# The tag of a report that was presented is moved.
# expect: tag-moved
# signatures: none
as ana
tick
git tag -f -a -m 'Informe' -m 'Role: dueno' annual/2025 HEAD >/dev/null
nowhere
REFSPEC=+refs/tags/annual/2025
