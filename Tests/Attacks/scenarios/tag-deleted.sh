# The tag of a report that was presented is deleted.
# expect: tag-deleted
# signatures: pusher
# judge: receive
as ana
REFSPEC=:refs/tags/annual/2025
nowhere
