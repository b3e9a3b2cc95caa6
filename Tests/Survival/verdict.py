"""What must be true after something went wrong, before the next run and after it."""
import ground as grounds
from ground import State, run


class Verdict:
    """The old and the new state of a case, and how what is left compares with them."""

    def __init__(self, ground, case):
        self.ground, self.case, self.known = ground, case, {}
        self.template = ground.copy(ground.plain, f"{case.name}-old")
        case.prepare(self.template)
        self.old = State(self.at(self.template))
        done = self.fresh("new")
        finished = ground.legajo(done, *case.words, person=case.person)
        if finished.returncode != 0:
            raise RuntimeError(f"{case.name} does not run: {finished.stderr.decode()}")
        self.new = State(done)
        if self.new.refs == self.old.refs and self.new.files == self.old.files:
            raise RuntimeError(f"{case.name} changes nothing")
        self.changed = {
            path for path in self.old.files.keys() | self.new.files.keys()
            if self.old.files.get(path) != self.new.files.get(path)
        }

    def at(self, folder):
        return f"{folder}/{self.case.below}" if self.case.below else folder

    def fresh(self, name="now"):
        """A copy of the old state to break."""
        return self.at(self.ground.copy(self.template, f"{self.case.name}-{name}"))

    # What is left

    def is_new(self, state):
        if self.case.kind in ("commit", "tag"):
            return state.refs == self.new.refs
        return state.files == self.new.files and state.refs == self.new.refs

    def is_old(self, state):
        if self.case.kind in ("commit", "tag"):
            return state.refs == self.old.refs
        return state.files == self.old.files

    def faults_at_once(self, folder, code=None):
        """What is wrong right after the fault; the exit code is none where the process was killed."""
        try:
            state = State(folder)
        except RuntimeError as failure:
            return None, [f"git cannot read it: {failure}"]
        faults = self.faults_of_files(state)
        if self.case.kind in ("commit", "tag"):
            if not (self.is_old(state) or self.is_new(state)):
                faults.append(f"references neither old nor new: {state.refs}")
            faults += self.faults_of_fsck(folder)
            if state.index_of(self.paths, False) != self.old.index_of(self.paths, False):
                faults.append("the index of other paths changed")
        faults += self.faults_of_code(state, code)
        return state, faults

    @property
    def paths(self):
        return set(self.case.words[3:]) if self.case.kind == "commit" else set()

    def faults_of_files(self, state):
        faults = []
        for path in sorted(self.old.files.keys() | self.new.files.keys() | state.files.keys()):
            now = state.files.get(path)
            if now != self.old.files.get(path) and not (path in self.changed and now == self.new.files.get(path)):
                # What a start that was cut off leaves, the next start takes away.
                if not path.startswith(".git-unfinished/"):
                    faults.append(f"{path} is neither old nor new")
        return faults

    def faults_of_code(self, state, code):
        if code is None or code == 3:
            return []
        if code == 0:
            return [] if self.is_new(state) else ["status 0, and it is not done"]
        if code in (1, 2):
            # A start that is cut off midway leaves whole files, which the next run completes.
            return [] if self.is_old(state) or self.case.kind in ("init", "fix") else [f"status {code}, and it is done"]
        return [f"status {code}"]

    def faults_of_fsck(self, folder):
        found = run(["git", "fsck", "--strict", "--no-dangling", "--no-progress"], folder)
        text = (found.stdout + found.stderr).decode().strip()
        # The branch that has no commit yet is no fault.
        lines = [line for line in text.splitlines() if not line.startswith("notice: ")]
        return [f"git fsck: {line}" for line in lines] or ([f"git fsck: {found.returncode}"] if found.returncode else [])

    # After the next run

    def faults_after_healing(self, folder, left):
        """What is wrong after the next run of the program, and after repeating the verb."""
        faults = []
        if self.case.heal:
            healed = self.ground.legajo(folder, *self.case.heal, person=self.case.person)
            if healed.returncode not in (0, 1):
                faults.append(f"the next run ends with {healed.returncode}: {healed.stderr.decode().strip()}")
            state = State(folder)
            if state.refs != left.refs:
                faults.append("the next run moved references")
            if state.files != left.files:
                faults.append("the next run changed files")
            expected = self.new if self.case.kind == "commit" and self.is_new(left) else self.old
            if self.case.kind in ("commit", "tag"):
                if state.index != expected.index:
                    faults.append("the index is not healed")
                if state.status != (self.new if self.is_new(left) else self.old).status:
                    faults.append(f"git status is not healed: {state.status}")
            faults += self.faults_of_leftovers(state)
        return faults + self.faults_of_repeating(folder, left)

    def faults_of_leftovers(self, state):
        return [f"left over: .git/{name}" for name in sorted(state.git_names - self.old.git_names - self.new.git_names)]

    def faults_of_repeating(self, folder, left):
        again = self.ground.legajo(folder, *self.case.words, person=self.case.person)
        state = State(folder)
        once = self.case.kind in ("commit", "tag", "init") or self.case.words[0] == "new"
        done_before = once and self.is_new(left)
        faults = []
        # A repository that is laid already gets its hooks, and is told that they wait for its first commit.
        if again.returncode != (1 if done_before else 0):
            faults.append(f"repeated, it ends with {again.returncode}: {again.stderr.decode().strip()}")
        if not (self.is_new(state) and state.files == self.new.files and state.index == self.new.index):
            faults.append("repeated, it does not lead to the new state")
        if self.case.kind == "init":
            self.ground.legajo(folder, "check", person=self.case.person)
            state = State(folder)
            state.git_names = {name for name in state.git_names if not name.startswith("hooks/")}
        if state.is_repository:
            faults += self.faults_of_fsck(folder)
        return faults + self.faults_of_leftovers(state)

    def faults(self, folder, code=None):
        """Everything that is wrong, and which state was found; what was found before is judged once."""
        root = folder.removesuffix(f"/{self.case.below}") if self.case.below else folder
        key = (grounds.fingerprint(root), code)
        if key not in self.known:
            self.known[key] = self.judge(folder, code)
        return self.known[key]

    def judge(self, folder, code):
        left, faults = self.faults_at_once(folder, code)
        if left is None:
            return "unreadable", faults
        found = "new" if self.is_new(left) else "old" if self.is_old(left) else "between"
        try:
            return found, faults + self.faults_after_healing(folder, left)
        except RuntimeError as failure:
            return found, faults + [f"git cannot read it after the next run: {failure}"]
