/// What makes the tool say that something is wrong, stable for ever: words joined by hyphens.
public struct FindingCode: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The code as people type it: `reference-not-found`.
  public let description: String

  /// A code from its words.
  public init(_ words: String) { description = words }

  /// Orders by bytes.
  public static func < (a: FindingCode, b: FindingCode) -> Bool { a.description < b.description }

  /// Reads the bare string.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the bare string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
  /// The record must not be committed so.
  case error
  /// Worth mending; an error under `--strict`.
  case warning
}

/// One fault in what people wrote: what, where, and the way out.
public struct Finding: Sendable, Hashable, Codable {
  /// The stable code.
  public var code: FindingCode
  /// Error or warning.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// What was found and what was expected, one sentence without a final stop.
  public var message: LocalizedText
  /// The way out, short; shown beside the caret.
  public var help: LocalizedText?
  /// What certainly belongs instead of the text at the place; nil where only a person can tell.
  public var replacement: String?
  /// Other places that matter: the other definition, the line of the schema.
  public var related: [Related]
  /// The commit that is at fault; nil where a state is.
  public var commit: Commit?

  /// A commit with who made it, as what.
  public struct Commit: Sendable, Hashable, Codable {
    /// The whole id in hexadecimal.
    public var id: String
    /// The first line of its message.
    public var subject: String
    /// The key of the person; nil where the roster knows none.
    public var person: String?
    /// The role; nil where none is certain.
    public var role: String?

    /// A commit with who made it, as what.
    public init(id: String, subject: String, person: String?, role: String?) {
      self.id = id
      self.subject = subject
      self.person = person
      self.role = role
    }

    /// The commit in one line, for people.
    public var words: LocalizedText {
      let who = person.map { role == nil ? $0 : "\($0), \(role ?? "")" }
      let what = "\(id.prefix(10))" + (who.map { " (\($0))" } ?? "")
      return LocalizedText(es: "commit \(what): \(subject)", en: "commit \(what): \(subject)")
    }
  }

  /// Another place and what it is.
  public struct Related: Sendable, Hashable, Codable {
    /// Where.
    public var place: Place
    /// What is there.
    public var message: LocalizedText

    /// Another place and what it is.
    public init(place: Place, message: LocalizedText) {
      self.place = place
      self.message = message
    }
  }

  /// A finding.
  public init(
    _ code: FindingCode, _ severity: Severity = .error, at place: Place, _ message: LocalizedText,
    help: LocalizedText? = nil, replacement: String? = nil, related: [Related] = []
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
    self.replacement = replacement
    self.related = related
  }
}
