git clone -q --bare . .git/hub
git remote add origin .git/hub
git fetch -q
git branch -q -u origin/main
printf '#!/bin/sh\nexit 1\n' > .git/hub/hooks/pre-receive
chmod +x .git/hub/hooks/pre-receive
as bruno
legajo set CMP-2026-t3f5y channel=phone
legajo commit -m x
legajo sync
