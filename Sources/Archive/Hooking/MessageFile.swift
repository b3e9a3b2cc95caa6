import Git

/// The file in which git keeps the message of a commit that is being made, as hooks find it.
public struct MessageFile: Sendable {
  /// The file's text, with git's comments where there are any.
  public let text: String
  /// What begins a comment; nil where nobody edits the message, so that every line is part of it.
  let comment: String?

  /// A message in the making.
  ///
  /// - Parameters:
  ///   - isEdited: whether an editor shows it, which git tells hooks by `GIT_EDITOR`: `:` where none does.
  ///   - commentSign: `core.commentChar`; nil for git's own.
  ///   - cleanup: `commit.cleanup`.
  public init(_ text: String, isEdited: Bool, commentSign: String?, cleanup: String?) {
    self.text = text
    let keeps = ["verbatim", "whitespace"].contains(cleanup)
    comment = isEdited && !keeps ? Self.sign(commentSign, text) : nil
  }

  /// With `auto` git chooses the sign anew for each message; its own last words begin with it.
  private static func sign(_ configured: String?, _ text: String) -> String {
    guard let configured, !configured.isEmpty, configured != "auto" else {
      let last = text.lines.last { !$0.isEmpty }?.first
      return configured == "auto" ? last.map { String($0) } ?? "#" : "#"
    }
    return configured
  }

  /// What of the file git keeps: without comments, what stands below the scissors, and blank lines at both ends.
  public var written: String { kept.joined(separator: "\n").trimmed }

  /// The trailers as git will read them.
  var trailers: [Commit.Trailer] {
    get throws(GitError) { try Commit.trailers(of: Array((written + "\n").utf8)) }
  }

  private var kept: [String] {
    guard let comment else { return text.lines }
    return text.lines.prefix { $0 != "\(comment) \(Self.scissors)" }.filter { !$0.hasPrefix(comment) }
  }

  private static let scissors = "------------------------ >8 ------------------------"

  /// The file with trailers put where git reads them: in the last paragraph, above git's comments.
  ///
  /// - Parameter subject: what to begin an empty message with.
  func adding(_ trailers: [String], subject: String = "") -> String {
    let lines = text.lines
    var last = comment.flatMap { lines.firstIndex(of: "\($0) \(Self.scissors)") } ?? lines.count
    while last > 0, isComment(lines[last - 1]) || lines[last - 1].trimmed.isEmpty { last -= 1 }
    let message = lines[..<last].filter { !isComment($0) }.joined(separator: "\n").trimmed
    let paragraphs = message.split(separator: "\n\n", omittingEmptySubsequences: true)
    let endsInTrailers =
      paragraphs.count > 1 && String(paragraphs[paragraphs.count - 1]).lines.allSatisfy(CommitMessage.isTrailer)
    let between = message.isEmpty ? [subject, ""] : endsInTrailers ? [] : [""]
    let rest = lines[last...].drop { $0.trimmed.isEmpty }
    return (lines[..<last] + between + trailers + [""] + rest).joined(separator: "\n")
  }

  private func isComment(_ line: String) -> Bool { comment.map(line.hasPrefix) ?? false }

  /// What people wrote: the message without the trailers that legajo proposes.
  var narrative: String {
    let own = ["role:", "record:", "reason:"]
    return kept.filter { line in !own.contains { line.lowercased().hasPrefix($0) } }.joined(separator: "\n").trimmed
  }
}

extension MessageFile {
  /// The file without what legajo proposed, where people wrote nothing of their own: git tells an empty message, or a
  /// template that nobody filled in, only when nothing stands beside it.
  ///
  /// - Parameter template: what the message began with; nil for nothing.
  /// - Returns: nil where people wrote something.
  public func emptied(template: String?) -> String? {
    let start = template.map { MessageFile($0, comment: comment).written } ?? ""
    guard narrative.isEmpty || (comment != nil && !start.isEmpty && narrative == start) else { return nil }
    return text.lines.filter { !$0.lowercased().hasPrefix("role:") }.joined(separator: "\n")
  }

  private init(_ text: String, comment: String?) {
    self.text = text
    self.comment = comment
  }
}
