"""Disks that are full or read-only, locks that others hold, races that are lost, others who write, and power cuts."""
import fcntl
import os
import random
import struct
import subprocess
import time

import ground as grounds
from ground import environment, git, remove, write
from tally import Tally
from verdict import Verdict

# Makes a mounted ext4 or xfs drop what is not on the disk yet, as when the power goes; see xfstests' godown.
SHUTDOWN, WITHOUT_FLUSH = 0x8004587D, struct.pack("I", 2)


class Mount:
    """A file system of its own, in memory or in a file."""

    def __init__(self, place, kind, megabytes):
        self.folder, self.image = os.path.join(place, "mount"), os.path.join(place, "image")
        os.makedirs(self.folder, exist_ok=True)
        self.kind = kind
        if kind == "tmpfs":
            self.mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs")
        else:
            with open(self.image, "wb") as image:
                image.truncate(megabytes << 20)
            must(f"mkfs.{kind}", "-q", self.image)
            self.mount_image()

    def mount(self, *words):
        must("mount", *words, self.folder)

    def mount_image(self):
        # So seldom that nothing reaches the disk but by fsync.
        more = ",commit=1000" if self.kind == "ext4" else ""
        self.mount("-o", f"loop{more}", self.image)

    def remount(self, option):
        self.mount("-o", f"remount,{option}")

    def unmount(self):
        for _ in range(20):
            if subprocess.run(["umount", self.folder], capture_output=True).returncode == 0:
                return
            time.sleep(0.1)
        raise RuntimeError(f"umount {self.folder}")

    def cut_power(self):
        """Drops what is not on the disk, and mounts again what is."""
        folder = os.open(self.folder, os.O_RDONLY)
        fcntl.ioctl(folder, SHUTDOWN, WITHOUT_FLUSH)
        os.close(folder)
        self.unmount()
        self.mount_image()


def must(*words):
    done = subprocess.run(words, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(f"{words}: {done.stderr.decode()}")


def cannot_mount(kind):
    """Why no file system can be mounted here; none where it can."""
    if os.getuid() != 0:
        return "mounting takes root"
    found = subprocess.run(["sh", "-c", f"command -v mkfs.{kind}"], capture_output=True).returncode == 0
    return None if kind == "tmpfs" or found else f"there is no mkfs.{kind}"


def chosen(ground, wish, kinds=None):
    for case in grounds.cases(ground):
        if (not wish.case or case.name in wish.case) and (kinds is None or case.kind in kinds):
            yield Verdict(ground, case)


def on(mount, ground):
    """The same ground, whose copies lie on the mounted disk."""
    other = object.__new__(grounds.Ground)
    other.program, other.place, other.plain = ground.program, mount.folder, ground.plain
    return other


def fill(path, leaving):
    """Fills the disk but for some bytes."""
    with open(path, "wb", buffering=0) as file:
        for size in [1 << 20, 4096, 1]:
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                pass
        file.truncate(max(0, file.tell() - leaving))
    os.sync()


def space(ground, wish):
    """A disk that is really full, with ever more room left on it."""
    broken = 0
    for kind in ["tmpfs", "ext4"]:
        if reason := cannot_mount(kind):
            print(f"space {kind}: left out, {reason}")
            continue
        for verdict in chosen(ground, wish):
            mount = Mount(ground.place, kind, 8)
            tally = Tally(f"space {kind}", verdict.case.name)
            try:
                verdict.ground = on(mount, ground)
                for pages in range(0, 40, 40 // (wish.most or 20) or 1):
                    folder = verdict.fresh()
                    fill(f"{mount.folder}/full", pages * 4096)
                    done = verdict.ground.legajo(folder, *verdict.case.words, person=verdict.case.person)
                    os.remove(f"{mount.folder}/full")
                    tally.add(f"{pages} pages left", *verdict.faults(folder, done.returncode))
            finally:
                verdict.ground = ground
                mount.unmount()
            broken += tally.close(len(verdict.known))
    return broken


def readonly(ground, wish):
    """A read-only disk, and folders that may not be written by who runs it."""
    broken = 0
    if reason := cannot_mount("tmpfs"):
        print(f"readonly: left out, {reason}")
        return 0
    for verdict in chosen(ground, wish):
        mount = Mount(ground.place, "tmpfs", 8)
        tally = Tally("readonly", verdict.case.name)
        try:
            verdict.ground = on(mount, ground)
            folder = verdict.fresh()
            mount.remount("ro")
            done = verdict.ground.legajo(folder, *verdict.case.words, person=verdict.case.person)
            reading = verdict.ground.legajo(folder, "check", person=verdict.case.person)
            mount.remount("rw")
            found, faults = verdict.faults(folder, done.returncode)
            if verdict.case.kind != "init" and reading.returncode not in (0, 1):
                faults = faults + [f"check on a read-only disk ends with {reading.returncode}: {reading.stderr.decode()}"]
            tally.add("disk", found, faults)
        finally:
            verdict.ground = ground
            mount.unmount()
        nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        for name in [".git", ".git/objects", ".git/refs", ".git/refs/heads", ".git/logs/HEAD", ".git/index", ".git/legajo"]:
            folder = verdict.fresh()
            root = folder.removesuffix(f"/{verdict.case.below}") if verdict.case.below else folder
            if verdict.case.kind == "init" or not os.path.exists(f"{root}/{name}"):
                continue
            subprocess.run(["chown", "-R", "65534:65534", root], check=True)
            subprocess.run(["chown", "root:root", f"{root}/{name}"], check=True)
            os.chmod(f"{root}/{name}", 0o555 if os.path.isdir(f"{root}/{name}") else 0o444)
            done = ground.legajo(folder, *verdict.case.words, person=verdict.case.person, prefix=nobody)
            subprocess.run(["chown", "-R", "root:root", root], check=True)
            mode = 0o755 if os.path.isdir(f"{root}/{name}") else 0o644
            os.chmod(f"{root}/{name}", mode)
            tally.add(name, *verdict.faults(folder, done.returncode))
        broken += tally.close(len(verdict.known))
    return broken


def locks(ground, wish):
    """Locks of git that others hold and never give back: refused or done without, and never taken away."""
    broken = 0
    for verdict in chosen(ground, wish, ("commit", "tag")):
        tally = Tally("locks", verdict.case.name)
        branch = verdict.old.refs["HEAD"].split(" ")[1].strip() if verdict.case.kind == "commit" else "refs/tags/annual/2026"
        inner, common = grounds.git_folders(verdict.at(verdict.template))
        for top, name in [(inner, "index"), (inner, "HEAD"), (common, branch), (common, "packed-refs"), (common, "config")]:
            folder = verdict.fresh()
            lock = os.path.join(grounds.git_folders(folder)[0 if top == inner else 1], f"{name}.lock")
            os.makedirs(os.path.dirname(lock), exist_ok=True)
            with open(lock, "x"):
                pass
            done = ground.legajo(folder, *verdict.case.words, person=verdict.case.person)
            stays = os.path.exists(lock)
            if stays:
                os.remove(lock)
            found, faults = verdict.faults(folder, done.returncode)
            tally.add(f"{name}.lock", found, faults if stays else [*faults, "it took away another's lock"])
        broken += tally.close(len(verdict.known))
    return broken


def race(ground, wish):
    """Another who moves the branch, or changes a file, while the commit is made: at every moment of it."""
    broken = 0
    for verdict in chosen(ground, wish, ("commit",)):
        if verdict.case.name not in ("commit", "commit-packed"):
            continue
        tally = Tally("race", verdict.case.name)
        for step in range(wish.most or 40):
            folder = verdict.fresh()
            # Each start of the other a little later than the one before.
            words = [verdict.ground.program, *verdict.case.words]
            mine = subprocess.Popen(words, cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            time.sleep(step * 0.004)
            other = subprocess.run(
                ["git", "commit", "-q", "--only", "-m", "De otro", "README.md", "docs/nota.md"], cwd=folder,
                env=environment("Laura Ferreira"), capture_output=True)
            mine.communicate(timeout=60)
            tally.add(f"moment {step}", *judge_race(folder, mine.returncode, other.returncode))
        broken += tally.close(wish.most or 40)
    return broken


def judge_race(folder, mine, other):
    subjects = git(folder, "log", "--format=%s").splitlines()
    faults = []
    if ("Cambiar" in subjects) != (mine == 0) and mine != 3:
        faults.append(f"status {mine}, and the commit is {'' if 'Cambiar' in subjects else 'not '}there")
    if ("De otro" in subjects) != (other == 0):
        faults.append(f"the other's status {other}, and their commit is {'' if 'De otro' in subjects else 'not '}there")
    grounds.run(["git", "fsck"], folder)
    found = grounds.run(["git", "fsck", "--strict", "--no-dangling", "--no-progress"], folder)
    if found.returncode or found.stdout or found.stderr:
        faults.append(f"git fsck: {(found.stdout + found.stderr).decode()}")
    if mine == 0 and git(folder, "diff", "--cached", "--name-only", "--", *grounds.COMMITTED).strip():
        faults.append("what was committed is staged otherwise")
    return {0: "committed", 1: "refused", 2: "could not"}.get(mine, "unknown"), faults


def writers(ground, wish):
    """Sixteen people who commit with plain git in one clone, with gc, repack and pack-refs beside, and legajo in it."""
    folder = ground.copy(ground.plain, "writers")
    begin, seconds, count = time.monotonic(), wish.seconds, 16
    processes = [
        subprocess.Popen(["sh", "-c", WRITER, "writer", str(number), str(seconds)], cwd=folder, env=environment(), stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL)
        for number in range(count)
    ]
    keeper = subprocess.Popen(["sh", "-c", KEEPER, "keeper", str(seconds)], cwd=folder, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    mine, statuses = [], {}
    dice = random.Random(1)
    while time.monotonic() - begin < seconds:
        name = f"mío {len(mine)} {dice.random()}"
        write(folder, "clients/CLI-a.md", grounds.CLIENT % name)
        done = ground.legajo(folder, "commit", "-m", name, "clients/CLI-a.md")
        statuses[done.returncode] = statuses.get(done.returncode, 0) + 1
        if done.returncode == 0:
            mine.append(name)
        elif done.returncode not in (1, 3):
            print(f"  writers: status {done.returncode}: {done.stderr.decode()[-300:]}")
    made = [line for process in [*processes] for line in process.communicate(timeout=120)[0].decode().splitlines()]
    kept = keeper.communicate(timeout=300)[0].decode().split()
    return judge_writers(folder, ground, mine, made, statuses, kept)


# A writer tells each commit that git says it made; one that loses git's own race for the lock tries again.
WRITER = """
end=$(($(date +%s) + $2)); n=0
while [ "$(date +%s)" -lt "$end" ]; do
  n=$((n + 1)); echo "$1 $n" > "docs/w$1.md"
  sleep 2
  git add "docs/w$1.md" && git commit -q -m "suyo $1 $n" -- "docs/w$1.md" && echo "suyo $1 $n"
done
"""
KEEPER = """
end=$(($(date +%s) + $1))
while [ "$(date +%s)" -lt "$end" ]; do
  git gc -q && echo gc; git repack -adq && echo repack; git pack-refs --all && echo pack-refs
done
"""


def judge_writers(folder, ground, mine, made, statuses, kept):
    subjects = git(folder, "log", "--format=%s").splitlines()
    lost = [name for name in [*mine, *made] if name not in set(subjects)]
    healed = ground.legajo(folder, "status")
    checked = grounds.run(["git", "fsck", "--strict", "--no-dangling", "--no-progress"], folder)
    text = (checked.stdout + checked.stderr).decode().strip()
    mixed = []
    for line in git(folder, "log", "--format=%s", "--name-only", "-z").replace("\0", "\n").split("\n\n"):
        names = [name for name in line.splitlines()[1:] if name]
        if line.startswith("mío") and names not in ([], ["clients/CLI-a.md"]):
            mixed.append(line)
    faults = [f"lost: {name}" for name in lost] + ([f"git fsck: {text}"] if text or checked.returncode else [])
    faults += [f"mixed: {line}" for line in mixed] + ([] if healed.returncode == 0 else [healed.stderr.decode()])
    for name in mine:
        if subjects.count(name) > 1:
            faults.append(f"twice: {name}")
    left = grounds.run(["git", "diff", "--cached", "--name-only", "--", "clients"], folder).stdout.decode().strip()
    faults += [f"staged otherwise: {left}"] if left else []
    tally = Tally("writers", f"16 of git ({len(made)} commits), {len(kept)} × gc, repack, pack-refs, legajo {statuses}")
    tally.add("all", f"{len(mine)} commits", faults)
    remove(folder)
    return tally.close(1)


def power(ground, wish):
    """The power goes at every call that changes the disk, on a mounted ext4 and xfs: what is not on the disk is lost."""
    import strace
    broken = 0
    for kind in ["ext4", "xfs"]:
        if reason := cannot_mount(kind):
            print(f"power {kind}: left out, {reason}")
            continue
        for verdict in chosen(ground, wish):
            _, changing = strace.profile(verdict)
            tally = Tally(f"power {kind}", verdict.case.name)
            mount = Mount(ground.place, kind, 320 if kind == "xfs" else 48)
            try:
                verdict.ground = on(mount, ground)
                for name, number in [*strace.spread(changing, wish.most), (None, 0)]:
                    folder = verdict.fresh()
                    os.sync()
                    if name is None:
                        verdict.ground.legajo(folder, *verdict.case.words, person=verdict.case.person)
                    else:
                        strace.run(verdict, folder, [f"{name}:signal=SIGKILL:when={number}"])
                    mount.cut_power()
                    found, faults = verdict.faults(folder)
                    if name is None and found != "new":
                        faults = faults + ["it ended with 0, and is lost"]
                    tally.add(f"{name or 'after the end'} {number}", found, faults)
            finally:
                verdict.ground = ground
                mount.unmount()
            broken += tally.close(len(verdict.known))
    return broken
