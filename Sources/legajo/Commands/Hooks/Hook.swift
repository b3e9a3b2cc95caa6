import ArgumentParser

struct Hook: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What git's hooks run: legajo init --hooks installs them.",
    discussion: """
      Each takes the arguments and the input that git gives the hook of its name (githooks(5)), and refuses by its exit \
      status. Anybody can pass by hooks of their own clone (git commit --no-verify): what counts is pre-receive on the \
      server, or the check of the forge.

      Examples:
        legajo hook pre-commit
        legajo hook commit-msg .git/COMMIT_EDITMSG
      """,
    subcommands: [
      PreCommitHook.self, PrepareCommitMsgHook.self, CommitMsgHook.self, PrePushHook.self, PreReceiveHook.self,
      UpdateHook.self,
    ])
}
