"""The parts of the trial: each breaks every case at many points, prints a line for each, and counts what broke."""
import places
import strace
from places import chosen
from strace import spread
from tally import Tally


def parts():
    return {
        "kill": kill, "errors": errors, "space": places.space, "readonly": places.readonly, "locks": places.locks,
        "race": places.race, "writers": places.writers, "power": places.power,
    }


def kill(ground, wish):
    """kill -9 before every system call of the main thread."""
    broken = 0
    for verdict in chosen(ground, wish):
        steady, changing = strace.profile(verdict)
        tally = Tally("kill", verdict.case.name)
        points = changing if wish.changing else steady
        for name, number in spread(points, wish.most):
            folder = verdict.fresh()
            strace.run(verdict, folder, [f"{name}:signal=SIGKILL:when={number}"])
            tally.add(f"{name} {number}", *verdict.faults(folder))
        broken += tally.close(len(verdict.known))
    return broken


def errors(ground, wish):
    """No space, I/O errors and too many open files at every call that changes the disk: once, and from then on."""
    broken = 0
    for verdict in chosen(ground, wish):
        _, changing = strace.profile(verdict)
        tally = Tally("errors", verdict.case.name)
        points = [
            (name, number, error, more)
            for name, number in changing for error in errors_of(name) for more in ("", "+")
        ]
        for name, number, error, more in spread(points, wish.most):
            folder = verdict.fresh()
            done = strace.run(verdict, folder, [f"{name}:error={error}:when={number}{more}"])
            tally.add(f"{name} {number}{more} {error}", *verdict.faults(folder, done.returncode))
        broken += tally.close(len(verdict.known))
    return broken


def errors_of(name):
    if name in strace.OPENING:
        return ["ENOSPC", "EIO", "EMFILE"]
    if name == "flock":
        return ["EINTR", "ENOLCK"]
    return ["ENOSPC", "EIO"]
