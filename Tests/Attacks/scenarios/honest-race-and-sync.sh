# Two people who know only git pull and git push race; legajo sync puts right what git pull made.
# expect: honest
# signatures: none
git init -q --bare -b main "$WORK/shared.git"
git remote add origin "$WORK/shared.git"
git push -q -u origin main
git clone -q "$WORK/shared.git" "$WORK/carla"
as carla
(
  cd "$WORK/carla"
  touch_client
  save "Revisar la ficha" gestor
  git push -q
)
as bruno
begin
save "En curso" gestor
git push -q 2>/dev/null && exit 99
tick
git pull -q --no-rebase --no-edit
anchor=$(git rev-parse origin/main)
"$LEGAJO" sync >"$WORK/sync" 2>&1 || { cat "$WORK/sync"; exit 99; }
[ "$(git rev-parse HEAD)" = "$(git -C "$WORK/shared.git" rev-parse main)" ]
ANCHOR=$anchor
