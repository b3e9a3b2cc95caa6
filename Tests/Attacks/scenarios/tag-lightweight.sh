# A tag without a tagger.
# expect: tag-lightweight
# signatures: pusher
# judge: receive
as ana
git tag annual/2026
REFSPEC=refs/tags/annual/2026
nowhere
