"""Repositories to break: small ones with other work under way in them, and the verbs that write to them."""
import hashlib
import os
import re
import shutil
import stat
import subprocess

NOW = "2026-11-20T10:00:00-0300"
ROSTER = """roles:
  direccion: {label: {es: Dirección, en: Management}}
  dueno: {label: {es: Dueño del proceso, en: Process owner}}
  gestor: {label: {es: Gestor, en: Process manager}}
  ejecutor: {label: {es: Ejecutor, en: Process executor}}
people:
  - {person: laura.ferreira, emails: [laura.ferreira@infra.example], roles: [{role: direccion, from: 2020-01-01}]}
  - {person: ana.pereyra, emails: [ana.pereyra@infra.example], roles: [{role: dueno, from: 2020-01-01}]}
  - {person: bruno.sosa, emails: [bruno.sosa@infra.example], roles: [{role: gestor, from: 2020-01-01}]}
"""
CLIENT = """---
title: %s
status: active
type: internal
area: administracion
contacts:
  - {name: Nelly Fagúndez, main: true}
services: []
since: 2020-06-01
reviewed: 2026-09-10
---

## Quiénes son y qué necesitan
Licitaciones con plazos legales.
"""
# What the verbs below commit or write, and nothing else in the repository may change.
COMMITTED = ["clients/CLI-a.md", "clients/CLI-d.md", "docs/viejo.md"]


def environment(person="Bruno Sosa"):
    mail = person.lower().replace(" ", ".") + "@infra.example"
    return {
        "PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC", "LEGAJO_LANG": "en",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0", "GIT_AUTHOR_NAME": person, "GIT_AUTHOR_EMAIL": mail, "GIT_AUTHOR_DATE": NOW,
        "GIT_COMMITTER_NAME": person, "GIT_COMMITTER_EMAIL": mail, "GIT_COMMITTER_DATE": NOW,
        "SWIFT_BACKTRACE": "enable=no", "GIT_EDITOR": "sed -i 's/plazos/muchos plazos/'",
    }


def run(words, folder, env=None, seconds=120):
    return subprocess.run(words, cwd=folder, env=env or environment(), capture_output=True, timeout=seconds)


def git(folder, *words):
    done = run(["git", *words], folder)
    if done.returncode != 0:
        raise RuntimeError(f"git {words}: {done.stderr.decode()}")
    return done.stdout.decode()


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def read(folder, name):
    with open(os.path.join(folder, name)) as file:
        return file.read()


class Ground:
    """Where repositories are built and copied."""

    def __init__(self, program, place):
        self.program, self.place = program, place
        self.plain = os.path.join(place, "plain")
        self.lay(self.plain)

    def legajo(self, folder, *words, person="Bruno Sosa", prefix=(), seconds=120):
        return run([*prefix, self.program, *words], folder, environment(person), seconds)

    def must(self, folder, *words, person="Bruno Sosa"):
        done = self.legajo(folder, *words, person=person)
        if done.returncode != 0:
            raise RuntimeError(f"legajo {words}: {done.stderr.decode()}")

    def lay(self, folder):
        os.makedirs(folder)
        self.must(folder, "init", person="Ana Pereyra")
        write(folder, "roles.yaml", ROSTER)
        self.must(folder, "commit", "-m", "Adoptar legajo", person="Ana Pereyra")
        for letter in "abc":
            write(folder, f"clients/CLI-{letter}.md", CLIENT % f"Cliente {letter}")
        for name in ["nota", "viejo"]:
            write(folder, f"docs/{name}.md", f"# {name}\n")
        git(folder, "add", "clients", "docs")
        git(folder, "commit", "-q", "-m", "Clientes\n\nRole: gestor")
        git(folder, "branch", "otra", "HEAD~")
        git(folder, "tag", "-a", "-m", "una", "una")

    def begin_other_work(self, folder):
        """What a person has under way beside, staged and not, that nothing may touch."""
        write(folder, "docs/nota.md", "# nota\npreparada\n")
        write(folder, "docs/otra.md", "# otra\n")
        git(folder, "add", "docs/nota.md", "docs/otra.md")
        write(folder, "docs/nota.md", "# nota\npreparada\ny más\n")
        write(folder, "docs/borrador.md", "# borrador\n")
        write(folder, "clients/CLI-c.md", CLIENT % "Cliente ce")

    def begin_commit(self, folder):
        """What the commit takes: a record changed, one that is new and staged, a file deleted."""
        write(folder, "clients/CLI-a.md", CLIENT % "Cliente A")
        write(folder, "clients/CLI-d.md", CLIENT % "Cliente d")
        git(folder, "add", "clients/CLI-d.md")
        write(folder, "clients/CLI-d.md", CLIENT % "Cliente D")
        os.remove(os.path.join(folder, "docs/viejo.md"))

    def copy(self, source, name):
        target = os.path.join(self.place, name)
        remove(target)
        # Hard links stay links, and times stay times: the index compares them.
        subprocess.run(["cp", "-a", source, target], check=True)
        return target


def remove(folder):
    if os.path.lexists(folder):
        shutil.rmtree(folder)


class Case:
    """One verb that writes: how its repository is made, how it is run, what it may change."""

    def __init__(self, name, words, prepare, kind, person="Bruno Sosa", below="", heal=("status",), leaves=()):
        self.name, self.words, self.prepare, self.kind, self.person = name, words, prepare, kind, person
        # The folder of the repository below the one that is copied; the verb that a person runs next.
        self.below, self.heal, self.leaves = below, heal, leaves


def cases(ground):
    def plain(folder):
        ground.begin_other_work(folder)

    def commit(folder):
        ground.begin_other_work(folder)
        ground.begin_commit(folder)

    def packed(folder):
        git(folder, "gc", "-q")
        commit(folder)

    def linked(folder):
        inner = os.path.join(folder, "enlazado")
        git(folder, "worktree", "add", "-q", "-b", "rama", inner)
        # The paths inside are absolute; the copy must find itself.
        write(inner, ".git", "gitdir: ../.git/worktrees/enlazado\n")
        write(folder, ".git/worktrees/enlazado/gitdir", "../../../enlazado/.git\n")
        commit(inner)

    def signed(folder):
        key = os.path.join(ground.place, "key")
        if not os.path.exists(key):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "bruno", "-f", key], check=True)
        git(folder, "config", "gpg.format", "ssh")
        git(folder, "config", "user.signingkey", key)
        git(folder, "config", "commit.gpgsign", "true")
        commit(folder)

    def first(folder):
        remove(os.path.join(folder, ".git"))
        for name in ["clients", "docs"]:
            remove(os.path.join(folder, name))
        git(folder, "init", "-q", "-b", "main")
        write(folder, "docs/borrador.md", "# borrador\n")
        git(folder, "add", "docs/borrador.md")

    def faulty(folder):
        plain(folder)
        write(folder, "clients/CLI-a.md", (CLIENT % "Cliente a").replace("active", "Active ").replace("---\n", "---\r\n"))

    def empty(folder):
        remove(folder)
        os.makedirs(folder)

    def inside(folder):
        empty(folder)
        git(folder, "init", "-q", "-b", "main")
        write(folder, "README.md", "# Registros\n")
        git(folder, "add", "README.md")

    words = ["commit", "-m", "Cambiar", *COMMITTED]
    ana = "Ana Pereyra"
    return [
        Case("commit", words, commit, "commit"),
        Case("commit-packed", words, packed, "commit"),
        Case("commit-worktree", words, linked, "commit", below="enlazado"),
        Case("commit-signed", words, signed, "commit"),
        Case("commit-first", ["commit", "-m", "Adoptar", "legajo.yaml", "roles.yaml", "people.yaml", "lists.yaml",
                              "schema", "README.md"], first, "commit", person=ana, heal=("check",)),
        Case("tag", ["tag", "annual/2026", "-m", "Informe"], plain, "tag", person=ana),
        Case("new", ["new", "client", "title=Nuevo", "type=internal", "area=administracion"], plain, "file"),
        Case("set", ["set", "CLI-a", "reviewed=2026-11-20"], plain, "file"),
        Case("move", ["move", "CLI-a", "inactive"], plain, "file"),
        Case("edit", ["edit", "CLI-a"], plain, "file"),
        Case("fix", ["check", "--fix", "--write"], faulty, "fix"),
        Case("init", ["init"], empty, "init", person=ana, heal=()),
        Case("init-inside", ["init"], inside, "init", person=ana, heal=()),
    ]


class State:
    """Everything that may change: references, index, files of the work tree, names in the git folder."""

    def __init__(self, folder):
        inner, common = git_folders(folder)
        self.is_repository = os.path.exists(os.path.join(inner, "HEAD"))
        self.refs, self.index, self.status = {}, "", ""
        self.git_names = set()
        if self.is_repository:
            self.refs["HEAD"] = read(inner, "HEAD")
            for line in git(folder, "for-each-ref", "--format=%(refname) %(objectname)").splitlines():
                name, target = line.split(" ")
                self.refs[name] = target
            self.index = git(folder, "ls-files", "-s", "-t")
            self.status = git(folder, "status", "--porcelain=v1", "--untracked-files=all")
            for top in {inner, common}:
                self.git_names |= names_below(top)
        self.files = files_below(folder)

    def index_of(self, paths, inside):
        """The lines of the index for these paths, or for all but these."""
        return [line for line in self.index.splitlines() if (line.split("\t", 1)[1] in paths) == inside]


def git_folders(folder):
    """The git folder of a work tree, and the one that all its work trees share."""
    inner = os.path.join(folder, ".git")
    if os.path.isfile(inner):
        inner = os.path.realpath(os.path.join(folder, read(folder, ".git").split(": ")[1].strip()))
    common = os.path.join(inner, "commondir")
    return inner, os.path.realpath(os.path.join(inner, read(inner, "commondir").strip())) if os.path.exists(common) else inner


def fingerprint(top):
    """The same for two folders that hold the same, whenever and by whichever process it was written."""
    found = []
    for folder, folders, files in os.walk(top):
        for name in sorted(folders) + sorted(files):
            path = os.path.join(folder, name)
            status = os.lstat(path)
            content = b""
            if stat.S_ISREG(status.st_mode):
                with open(path, "rb") as file:
                    content = file.read()
                if content.startswith(b"DIRC"):
                    content = without_times(content)
            place = re.sub(r"(tmp_object_git2_|\.legajo-)\w+", r"\1", os.path.relpath(path, top))
            found.append((place, status.st_mode, stat.S_ISREG(status.st_mode) and status.st_nlink, content))
    return hashlib.sha256(repr(sorted(found)).encode()).hexdigest()


def without_times(index):
    """An index without what the file system knows of its files; see gitformat-index(5)."""
    kept, place = [index[:12]], 12
    for _ in range(int.from_bytes(index[8:12], "big")):
        flags = int.from_bytes(index[place + 60:place + 62], "big")
        name = place + (64 if flags & 0x4000 else 62)
        end = index.index(b"\0", name)
        kept.append(index[place + 24:place + 28] + index[place + 36:end])
        place += (end - place) // 8 * 8 + 8
    return b"\0".join(kept)


def names_below(top):
    names = set()
    for folder, folders, files in os.walk(top):
        here = os.path.relpath(folder, top)
        if here == "objects":
            # Whole objects may stay; git takes them away in time.
            folders[:] = [name for name in folders if name in ("pack", "info") or len(name) != 2]
        names |= {os.path.normpath(os.path.join(here, name)) for name in files + folders}
    for folder, _, files in os.walk(os.path.join(top, "objects")):
        if len(os.path.basename(folder)) == 2:
            names |= {f"objects/{os.path.basename(folder)}/{name}" for name in files if len(name) != 38}
    return names


def files_below(top):
    found = {}
    for folder, folders, files in os.walk(top):
        folders[:] = [name for name in folders if name != ".git"]
        for name in files:
            path = os.path.join(folder, name)
            if name == ".git":
                continue
            mode = os.lstat(path).st_mode
            if stat.S_ISLNK(mode):
                found[os.path.relpath(path, top)] = (stat.S_IMODE(mode), os.readlink(path).encode())
                continue
            with open(path, "rb") as file:
                found[os.path.relpath(path, top)] = (stat.S_IMODE(mode), file.read())
    return found
