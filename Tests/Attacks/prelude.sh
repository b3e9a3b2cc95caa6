# What a scenario may use. It runs in a copy of the base repository, on the branch main at the anchor.
#
#   LEGAJO  the program        BASE  the folder that Tests/Attacks/base made        WORK  this scenario's own folder

ACT=actions/2026/ACT-2026-a6w4r-ningun-cambio-sin-aviso.md # proposed, by elena
RUNNING=actions/2026/ACT-2026-p9k2v-plazos-publicados.md   # in_progress
CMP=complaints/2026/CMP-2026-n8a2e-buzones-llenos.md       # acknowledged
CMP2=complaints/2026/CMP-2026-t3f5y-aviso-que-llego-tarde.md # in_progress
CLOSED=complaints/2025/CMP-2025-v2c8k-turnos-de-los-lunes.md # closed, for ACT-2026-f1x6c
CAM=campaigns/CAM-2026.md                                  # open
INT=interviews/2026/INT-2026-archivo.md                    # scheduled
CLIENT=clients/CLI-archivo.md                              # active

# Each commit is a minute after the one before.
NOW=$(($(git log -1 --format=%ct) + 86400))
tick() { NOW=$((NOW + ${1:-60})); export GIT_AUTHOR_DATE="@$NOW -0300" GIT_COMMITTER_DATE="@$NOW -0300"; }

# as PERSON: who writes, commits and pushes from here on.
as() {
  case $1 in
    laura) EMAIL=laura.ferreira ;;
    ana) EMAIL=ana.pereyra ;;
    bruno) EMAIL=bruno.sosa ;;
    carla) EMAIL=carla.nunez ;;
    diego) EMAIL=diego.olmos ;;
    elena) EMAIL=elena.vidal ;;
    marta) EMAIL=marta.rivas ;;
    *) EMAIL=$1 ;;
  esac
  PUSHER=$EMAIL
  export GIT_AUTHOR_NAME=$1 GIT_COMMITTER_NAME=$1
  export GIT_AUTHOR_EMAIL=$EMAIL@infra.example GIT_COMMITTER_EMAIL=$EMAIL@infra.example
}

# by_forge: the forge's own account commits what the person wrote, as its web page and its merge button do.
by_forge() { export GIT_COMMITTER_NAME=Forja GIT_COMMITTER_EMAIL=noreply@forge.example; }

# replace OLD NEW FILE…: what an editor does.
replace() {
  OLD=$1 NEW=$2 perl -0pi -e 's/\Q$ENV{OLD}\E/$ENV{NEW}/ or die "no such text: $ENV{OLD}\n"' "${@:3}" || exit 99
}

# save SUBJECT [ROLE [TRAILER…]]: everything in one commit.
save() {
  tick
  git add -A
  message "$@" | git commit -q --allow-empty -F - $SIGNING
}
message() {
  printf '%s\n' "$1"
  if [ $# -gt 1 ]; then printf '\nRole: %s\n' "$2"; fi
  if [ $# -gt 2 ]; then printf '%s\n' "${@:3}"; fi
}

# merge_as ROLE BRANCH: a merge that says in which role, as who approves by it must where they hold several.
merge_as() { tick; git merge -q --no-ff -m "$(message "Merge branch '$2'" "$1")" $SIGNING "$2"; }
# merge BRANCH [OPTION…]: a merge of two parents, by whoever is at it.
merge() { tick; git merge -q --no-ff -m "Merge branch '$1'" $SIGNING "${@:2}" "$1"; }
# conclude SUBJECT [ROLE [TRAILER…]]: the commit of a merge that was stopped before it.
conclude() { git add -A; message "$@" | git commit -q -F - $SIGNING; }

# sign PERSON: commits are signed with this person's key from here on; nobody: no more.
sign() {
  SIGNING=-S
  if [ "$1" = nobody ]; then SIGNING=--no-gpg-sign; return; fi
  git config gpg.format ssh
  git config user.signingkey "$BASE/keys/$1"
}

# anchor: what happened so far is not judged.
anchor() { ANCHOR=$(git rev-parse HEAD); }

# guilty [CODES [REVISION]]: this commit must be refused with these codes, or with those of the scenario's head.
# nowhere [CODES]: refusals that name no commit.
guilty() { printf "%s $(git rev-parse "${2:-HEAD}")\n" ${1:-$EXPECT} >>"$WORK/expected"; }
nowhere() { printf '%s -\n' ${1:-$EXPECT} >>"$WORK/expected"; }

# rewrite PERL: HEAD as another object, its bytes changed by a substitution.
rewrite() {
  local id
  id=$(git cat-file commit HEAD | perl -0pe "$1" | git hash-object -t commit -w --stdin --literally)
  git update-ref HEAD "$id"
}

# Changes that scenarios share.
approve() { replace 'status: proposed' 'status: approved' "$ACT"; }
answer() { replace 'status: acknowledged' 'status: answered' "$CMP"; }
begin() { replace 'status: acknowledged' 'status: in_progress' "$CMP"; }
touch_client() { replace 'reviewed: 2024-02-07' 'reviewed: 2026-09-15' "$CLIENT"; }
# give PERSON ROLE FROM: a role more in roles.yaml.
give() {
  PERSON=$1 LINE="      - {role: $2, from: $3}" perl -0pi -e \
    's/(person: \Q$ENV{PERSON}\E\n.*?\n    roles:\n)/$1$ENV{LINE}\n/s or die "nobody\n"' roles.yaml || exit 99
}
# end_roles PERSON DATE: the end of all that a person holds.
end_roles() {
  PERSON=$1 DATE=$2 perl -ni -e '
    $mine = $1 eq $ENV{PERSON} if /- person: (\S+)/;
    $done += s/(from: [0-9-]+)\}/$1, until: $ENV{DATE}}/ if $mine;
    print;
    END { die "no roles\n" unless $done }' roles.yaml || exit 99
}
# complaint ID STATUS: a new complaint about a service.
complaint() {
  cat >"complaints/2026/$1.md" <<RECORD
---
title: La impresora no imprime
status: $2
category: service
client: CLI-archivo
service: SVC-red
received: 2026-09-15
channel: phone
received_by: bruno.sosa
owner_informed: 2026-09-15
ticket: {system: mesa, id: 0150001}
severity: low
topics: [avisos]
---

## Relato
No imprime desde ayer.

## Respuesta
RECORD
}
# proposal ID: a new action.
proposal() {
  cat >"actions/2026/$1.md" <<RECORD
---
title: Avisar antes
status: proposed
type: improvement
scope: process
origin: [CMP-2026-n8a2e]
division: mesa
assignee: ana.pereyra
priority: low
due: 2026-12-20
---

## Qué se hará
Avisar.

## Cómo se sabrá que sirvió
Nadie se entera tarde.
RECORD
}
