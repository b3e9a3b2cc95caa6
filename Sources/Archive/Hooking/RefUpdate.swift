public import Documents
public import Git

/// One reference that a push would move, as git tells its hooks.
public struct RefUpdate: Sendable, Hashable {
  /// The full name on the side that receives: `refs/heads/main`.
  public var name: String
  /// What it is there; nil where it does not exist.
  public var old: ObjectID?
  /// What it becomes; nil where it goes.
  public var new: ObjectID?

  /// A reference that a push would move.
  public init(name: String, old: ObjectID?, new: ObjectID?) {
    self.name = name
    self.old = old
    self.new = new
  }

  /// Which hook's words are read (githooks(5)).
  public enum Form: Sendable {
    /// `LOCAL-REF LOCAL-ID REMOTE-REF REMOTE-ID`.
    case prePush
    /// `OLD-ID NEW-ID REF`.
    case preReceive
  }

  /// Reads the lines that git writes to a hook.
  ///
  /// - Throws: ``Refusal`` at a line of another form: what was not understood must not pass.
  public static func read(_ text: String, as form: Form) throws -> [RefUpdate] {
    try text.split(separator: "\n").map { line in
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let update: RefUpdate? =
        switch (form, words.count) {
        case (.prePush, 4): RefUpdate(words[2], old: words[3], new: words[1])
        case (.preReceive, 3): RefUpdate(words[2], old: words[0], new: words[1])
        case (.prePush, _), (.preReceive, _): nil
        }
      guard let update else { throw Refusal.updateUnreadable(String(line), form) }
      return update
    }
  }

  /// A reference by git's words for it: forty zeros stand for nothing; nil where they are none.
  public init?(_ name: String, old: String, new: String) {
    func id(_ text: String) -> ObjectID?? {
      text == String(repeating: "0", count: 40) ? .some(nil) : ObjectID(hex: text).map { .some($0) }
    }
    guard name.hasPrefix("refs/"), let old = id(old), let new = id(new) else { return nil }
    self.init(name: name, old: old, new: new)
  }
}

extension FindingCode {
  /// An argument that cannot be read.
  public static let argumentUnreadable = FindingCode("argument-unreadable")
}

extension Refusal {
  static func updateUnreadable(_ line: String, _ form: RefUpdate.Form) -> Refusal {
    let wanted =
      switch form {
      case .prePush: "LOCAL-REF LOCAL-ID REMOTE-REF REMOTE-ID"
      case .preReceive: "OLD-ID NEW-ID REF"
      }
    let shown = LegalPath.display(RepoPath(line))
    return Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(shown)» no se entiende", en: "“\(shown)” cannot be read"),
      help: LocalizedText(
        es: "git le da a este hook líneas de la forma \(wanted)", en: "git gives this hook lines of the form \(wanted)")
    )
  }
}
