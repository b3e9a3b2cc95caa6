import Archive
import ArgumentParser
import Documents
import Git

struct MergeFile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file",
    abstract: "git's driver for merges: records field by field, the text by lines.",
    discussion: """
      git calls it, once “legajo init” has named it (merge.legajo.driver). Different fields merge, lists merge by \
      entry, and the text after the fields as git merges it. What both sides changed differently, a status above all, \
      is left to a person: both versions of the field stand between marks, and what each side did is told. The result \
      is checked by the record's schema and rules.

      The result is written over OURS. Exit: 0 merged, 1 conflicts.

      Example:
        legajo merge-file base.md mine.md theirs.md 7 complaints/2026/CMP-2026-t3f5y.md
      """)

  @Argument(help: "The version that both came from; empty where there is none (%O).") var base: String
  @Argument(help: "Our version, overwritten by the result (%A).") var ours: String
  @Argument(help: "The other version (%B).") var theirs: String
  @Argument(help: "Signs in a mark of conflict (%L).") var markerSize: Int = 7
  @Argument(help: "The file's path in the repository (%P).") var path: String?
  @Argument(parsing: .remaining, help: "What git calls base, ours and theirs (%S %X %Y).") var labels: [String] = []
  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToRead()
      let environment = session.console.environment
      let named = labels.map { $0.hasPrefix("%") || $0.isEmpty ? nil : $0 }
      let sides = try MergeSides.find(
        repository, environment: environment,
        names: (named.count > 1 ? named[1] : nil, named.count > 2 ? named[2] : nil),
        other: session.language == .es ? "el otro lado" : "the other side")
      let context = try FileMerge.Context(
        repository, policyOf: repository.headCommit, sides: sides, markerSize: markerSize)
      let read = { try OutputFile(path: session.path(of: $0)).read() }
      let merged = try FileMerge.merge(
        path: path ?? session.resolve(ours, in: repository), base: read(base), ours: read(ours),
        theirs: read(theirs), context)
      try OutputFile(path: session.path(of: ours)).write(merged.bytes)
      // Larger marks are of a merge within a merge, of which people see nothing.
      if markerSize <= 7 { session.tell(merged.findings) }
      if !merged.isClean { throw ExitCode(1) }
    }
  }
}

extension Session {
  /// Tells findings to who reads along.
  func tell(_ findings: [Finding]) {
    let colours = console.colours(options.color, terminal: console.isErrorTerminal)
    for finding in findings { console.say(FindingText.render(finding, language: language, color: colours)) }
  }
}
