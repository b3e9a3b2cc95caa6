"""What was tried, and what broke."""
import collections


class Tally:
    """What was tried of one case, and what broke."""

    def __init__(self, part, case):
        self.part, self.case = part, case
        self.points, self.broken = 0, 0
        self.found, self.kinds = collections.Counter(), collections.Counter()

    def add(self, point, found, faults):
        self.points += 1
        self.found[found] += 1
        if faults:
            self.broken += 1
            for fault in faults:
                kind = fault.split("\n")[0]
                self.kinds[kind[:60]] += 1
                if self.kinds[kind[:60]] <= 2:
                    print(f"  broken: {self.part} {self.case} {point} ({found}): {fault[:400]}", flush=True)

    def close(self, states):
        found = ", ".join(f"{state} {count}" for state, count in sorted(self.found.items()))
        print(f"{self.part} {self.case}: {self.points} points, {states} states, {self.broken} broken ({found})", flush=True)
        return self.broken
