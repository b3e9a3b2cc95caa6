"""Runs the program under strace, which kills it or fails a call at a chosen system call."""
import collections
import os
import re
import shutil

CALL = re.compile(rb"^(\d+) +(\w+)\((.*)$")
# Calls that change what is on the disk or take a lock.
CHANGING = {
    "write", "pwrite64", "writev", "ftruncate", "fallocate", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link",
    "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "symlink", "symlinkat", "chmod", "fchmod", "fchmodat",
    "utimensat", "utime", "utimes", "flock", "copy_file_range", "sendfile",
}
OPENING = {"open", "openat", "creat"}
# A kill before these changes nothing that a kill elsewhere does not, and their number differs from run to run.
UNSTEADY = {"futex", "sched_yield", "clone", "clone3", "madvise", "rt_sigprocmask", "exit_group", "execve"}


def is_there():
    return shutil.which("strace") is not None


def profile(verdict):
    """How often the main thread makes each system call, and which of them change the disk."""
    ground, case = verdict.ground, verdict.case
    log = os.path.join(ground.place, "strace.log")
    folder = verdict.fresh()
    done = ground.legajo(folder, *case.words, person=case.person, prefix=["strace", "-f", "-s", "0", "-o", log])
    if done.returncode != 0:
        raise RuntimeError(f"{case.name} under strace: {done.stderr.decode()}")
    calls, main, counts, changing = [], None, collections.Counter(), []
    with open(log, "rb") as lines:
        for line in lines:
            match = CALL.match(line)
            if not match:
                continue
            process, name = match[1], match[2].decode()
            main = main or process
            if process != main:
                continue
            counts[name] += 1
            opens = name in OPENING and (b"O_CREAT" in match[3] or b"O_WRONLY" in match[3] or b"O_RDWR" in match[3])
            calls.append((name, counts[name]))
            if opens or name in CHANGING:
                changing.append((name, counts[name]))
    steady = [(name, number) for name, number in calls if name not in UNSTEADY]
    return steady, changing


def spread(points, most):
    """All points, or so many of them, evenly spread."""
    if most is None or len(points) <= most:
        return points
    return [points[number * len(points) // most] for number in range(most)]


def run(verdict, folder, inject, seconds=120):
    """Runs the case with an injection; the exit status, negative for a signal."""
    names = ",".join(sorted({part.split(":")[0] for part in inject}))
    prefix = ["strace", "-o", "/dev/null", "-e", f"trace={names}"]
    for part in inject:
        prefix += ["-e", f"inject={part}"]
    done = verdict.ground.legajo(folder, *verdict.case.words, person=verdict.case.person, prefix=prefix, seconds=seconds)
    return done
