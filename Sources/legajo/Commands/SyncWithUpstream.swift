import Archive
import ArgumentParser
import Documents
import Git

struct SyncWithUpstream: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Take what others sent, put own commits on top of it, check, and send them.",
    discussion: """
      Your own git fetches and sends, with its credentials. Own commits that are not sent yet are made again on top of \
      the upstream's, one by one, with author, dates, message and role as they were, and signed again; merges that \
      “git pull” made go, merges that bring a branch in stay. Records merge field by field. Files with uncommitted \
      work are not touched.

      Where something clashes, each side's change is told, and nothing is changed or sent. Cut off at any point, it \
      is finished or begun again by the next run.

      Example:
        legajo sync
      """)

  @OptionGroup var global: GlobalOptions

  func run() throws {
    try Session.run(global) { session in
      let repository = try session.openToEdit()
      let sync = try Sync.run(repository, environment: session.console.environment, now: session.now)
      session.tell(sync)
      try session.console.write("\(sync.tip)\n")
    }
  }
}

extension Session {
  fileprivate func tell(_ sync: Sync) {
    let isSpanish = language == .es
    if sync.received > 0 {
      console.say(
        (isSpanish ? "recibidos de \(sync.upstream): " : "received from \(sync.upstream): ") + "\(sync.received)")
    }
    for commit in sync.sent {
      let fate = commit.new.map { "\($0.hex.prefix(7))" } ?? (isSpanish ? "ya estaba" : "there already")
      console.say("  \(commit.old.hex.prefix(7)) -> \(fate)  \(FindingText.visible(commit.subject))")
    }
    let sent = sync.sent.filter { $0.new != nil }.count
    if sent > 0 {
      console.say((isSpanish ? "enviados a \(sync.upstream): " : "sent to \(sync.upstream): ") + "\(sent)")
    }
    if sync.received == 0, sync.sent.isEmpty {
      console.say(isSpanish ? "ya estaba al día" : "it was up to date already")
    }
  }
}
