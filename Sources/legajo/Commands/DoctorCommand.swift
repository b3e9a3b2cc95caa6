import Archive
import ArgumentParser
import Documents
import Git

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "What is wrong with this clone: who commits, hooks, anchor, merging, ids, leftovers.",
    discussion: """
      Records are looked at by check, and history by audit. Of each thing the command that mends it is told.

      Examples:
        legajo doctor
        legajo doctor --fix                 what could be mended without a person's decision
        legajo doctor --fix --write         mends it
      """)

  @Flag(help: "Show what can be mended without a person's decision; changes nothing.") var fix = false
  @Flag(help: "With --fix: mend it.") var write = false
  @OptionGroup var output: FindingOutput
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if write, !fix { throw ValidationError("--write goes with --fix") }
  }

  func run() throws {
    try Session.run(global) { session in
      // Every object that is read is hashed again: a disk that loses bits is found here.
      HashVerification.enable()
      let repository = try session.openToRead()
      let doctor = Doctor(
        repository, environment: session.console.environment, now: session.now, program: Session.ownPath)
      var report = try doctor.examine()
      if fix, !write { return try session.preview(report) }
      if write {
        try doctor.mend(report)
        report = try doctor.examine()
      }
      try output.write(report.findings, of: .repository, session)
      if report.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
  }
}

extension Session {
  /// Tells what would be mended.
  fileprivate func preview(_ report: Doctor.Report) throws {
    let words = report.setup.steps.map { $0.words[language] } + report.leftovers.map { "rm \($0)" }
    for line in words { try console.write(FindingText.visible(line) + "\n") }
    console.say(
      words.isEmpty
        ? (language == .es
          ? "no hay nada que corregir sin que alguien decida" : "nothing can be mended without a decision")
        : (language == .es ? "para hacerlo: legajo doctor --fix --write" : "to do it: legajo doctor --fix --write"))
  }
}
