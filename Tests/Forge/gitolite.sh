# A real forge for tests: gitolite3 behind an ssh daemon on loopback, all of it in one folder. To be sourced.
#
#   forge_start FOLDER        gitolite for the person who runs this, an ssh daemon on a free port, a key for each person
#   forge_config              reads gitolite.conf from stdin, and pushes it as the administrator
#   forge_as PERSON           whose key git uses from here on
#   $FORGE_URL/REPOSITORY     the address; $FORGE_HOME/repositories the bare repositories
#   forge_stop                ends the daemon

forge_missing() { # what is not installed, in words; nothing where all is there
  local program
  for program in gitolite sshd ssh ssh-keygen git; do
    PATH=$PATH:/usr/sbin:/sbin command -v "$program" >/dev/null || printf '%s ' "$program"
  done
}

forge_start() {
  FORGE=$(cd "$1" && pwd) FORGE_HOME=$FORGE/home
  mkdir -p "$FORGE_HOME/.ssh" "$FORGE/ssh" "$FORGE/keys"
  local name
  for name in administrator laura.ferreira ana.pereyra bruno.sosa carla.nunez diego.olmos elena.vidal marta.rivas operador; do
    ssh-keygen -q -t ed25519 -N '' -C "$name" -f "$FORGE/keys/$name"
  done
  ssh-keygen -q -t ed25519 -N '' -C host -f "$FORGE/ssh/host"
  HOME=$FORGE_HOME gitolite setup -pk "$FORGE/keys/administrator.pub" >/dev/null 2>&1
  # Site-local code: the hooks that gitolite lays into every repository.
  mkdir -p "$FORGE_HOME/local/hooks/common"
  perl -pi -e 's|^(\s*)# LOCAL_CODE .*\$ENV\{HOME\}/local".*|$1LOCAL_CODE => "\$ENV{HOME}/local",|' "$FORGE_HOME/.gitolite.rc"
  forge_listen
  FORGE_URL=ssh://$(id -un)@127.0.0.1:$FORGE_PORT
}

# An ssh daemon of one's own: unprivileged where the person is.
forge_listen() {
  local sshd try
  sshd=$(PATH=$PATH:/usr/sbin:/sbin command -v sshd)
  if [ "$(id -u)" = 0 ]; then mkdir -p /run/sshd; fi
  for try in 1 2 3 4 5; do
    FORGE_PORT=$((20000 + RANDOM % 20000))
    cat >"$FORGE/ssh/config" <<CONFIG
Port $FORGE_PORT
ListenAddress 127.0.0.1
HostKey $FORGE/ssh/host
PidFile $FORGE/ssh/pid
AuthorizedKeysFile $FORGE_HOME/.ssh/authorized_keys
SetEnv HOME=$FORGE_HOME GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
StrictModes no
UsePAM no
PasswordAuthentication no
LogLevel ERROR
CONFIG
    # Should this shell be killed, the daemon still ends.
    timeout -k 1 900 "$sshd" -D -e -f "$FORGE/ssh/config" 2>>"$FORGE/ssh/log" &
    FORGE_PID=$!
    local wait
    for wait in {1..100}; do
      if [ -s "$FORGE/ssh/pid" ]; then
        printf '[127.0.0.1]:%s %s\n' "$FORGE_PORT" "$(cat "$FORGE/ssh/host.pub")" >"$FORGE/ssh/known_hosts"
        return 0
      fi
      kill -0 $FORGE_PID 2>/dev/null || break
      sleep 0.05
    done
    kill $FORGE_PID 2>/dev/null || true
  done
  cat "$FORGE/ssh/log" >&2
  return 1
}

forge_as() {
  export GIT_SSH_COMMAND="ssh -F /dev/null -i $FORGE/keys/$1 -o IdentitiesOnly=yes -o IdentityAgent=none \
-o BatchMode=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=$FORGE/ssh/known_hosts"
}

forge_config() {
  local admin=$FORGE/admin
  rm -rf "$admin"
  forge_as administrator
  git clone -q "$FORGE_URL/gitolite-admin" "$admin"
  cat >"$admin/conf/gitolite.conf"
  mkdir -p "$admin/keydir"
  cp "$FORGE"/keys/*.pub "$admin/keydir"
  git -C "$admin" add -A
  git -C "$admin" -c user.name=admin -c user.email=admin@forge.example commit -q -m 'Repositorios y llaves'
  git -C "$admin" push -q 2>"$FORGE/push.log" || { cat "$FORGE/push.log" >&2; return 1; }
}

forge_stop() {
  if [ -n "${FORGE_PID:-}" ]; then
    # Not TERM: who starts this may have it blocked, and the daemon with them.
    kill -KILL "$(cat "$FORGE/ssh/pid" 2>/dev/null)" 2>/dev/null || kill -KILL "$FORGE_PID" 2>/dev/null || true
    wait "$FORGE_PID" 2>/dev/null || true
  fi
}
