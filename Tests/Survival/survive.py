"""Breaks what legajo writes at every point, and tells whether anything was lost: see docs/survival.md."""
import argparse
import os
import shutil
import sys
import tempfile
import time

import ground as grounds
import sweeps


def main():
    parts = sweeps.parts()
    parser = argparse.ArgumentParser(prog="survive", description=__doc__)
    parser.add_argument("part", choices=[*parts, "all"])
    parser.add_argument("--program", required=True, help="the legajo to try")
    parser.add_argument("--case", action="append", help="only this verb; may be repeated")
    parser.add_argument("--most", type=int, help="at most so many points of each case, evenly spread")
    parser.add_argument("--changing", action="store_true", help="kill only before calls that change the disk")
    parser.add_argument("--seconds", type=int, default=30, help="how long the writers write")
    parser.add_argument("--place", help="where the repositories are made; the system's folder for such files")
    wish = parser.parse_args()
    place = tempfile.mkdtemp(prefix="survive-", dir=wish.place)
    # Others look in, where the part runs as nobody.
    os.chmod(place, 0o755)
    begin, broken = time.monotonic(), 0
    try:
        ground = grounds.Ground(wish.program, place)
        for name in parts if wish.part == "all" else [wish.part]:
            broken += parts[name](ground, wish)
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(f"{broken} broken, {time.monotonic() - begin:.0f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
