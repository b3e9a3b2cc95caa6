public import Documents
import Records

/// The message of a commit: what people wrote, or a subject made from the changes, and the trailers.
struct CommitMessage {
  let wish: CommitWish
  let role: String
  let records: [RecordChange]
  let items: [WorkChanges.Item]
  let policy: Policy

  /// More records than this are not listed one by one.
  static let maximumTrailers = 100

  /// The message, ending in a line end.
  ///
  /// - Throws: ``Refusal`` where what people wrote states a role of its own, or would tell of a stub what its fields
  ///   may not.
  func text() throws -> String {
    if wish.message != nil, let stub = records.compactMap(\.new).first(where: isStub) {
      throw Refusal.messageOfStub(stub)
    }
    let written = (wish.message ?? subject()).lines.map { $0.trimmedEnd }.joined(separator: "\n").trimmed
    let paragraphs = written.split(separator: "\n\n", omittingEmptySubsequences: true)
    let last = paragraphs.count > 1 ? String(paragraphs[paragraphs.count - 1]) : ""
    let endsInTrailers = !last.isEmpty && last.lines.allSatisfy(Self.isTrailer)
    if written.lines.contains(where: { $0.lowercased().hasPrefix("role:") || $0.lowercased().hasPrefix("record:") }) {
      throw Refusal.trailerWritten
    }
    guard !written.isEmpty else { throw Refusal.messageEmpty }
    return written + (endsInTrailers ? "\n" : "\n\n")
      + Self.trailers(records, role: role, reason: wish.reason, migration: wish.migration).joined(separator: "\n")
      + "\n"
  }

  private func isStub(_ record: Record) -> Bool {
    guard let root = record.document.root else { return false }
    return policy.kinds[record.kind]?.isStub(root) ?? false
  }

  /// The trailers of a commit of these records.
  static func trailers(
    _ records: [RecordChange], role: String, reason: String?, migration: String? = nil
  ) -> [String] {
    var lines = records.prefix(maximumTrailers).map { change in
      guard let move = change.move else { return "Record: \(change.id)" }
      return "Record: \(change.id) \(move.from ?? "new") -> \(move.to)"
    }
    if let migration { lines.append("Migration: \(ascii(migration))") }
    lines.append("Role: \(role)")
    if let reason { lines.append("Reason: \(ascii(reason))") }
    return lines
  }

  /// Trailers are ASCII: git's own reader loses a block with anything else in a key, and some tools in a value.
  static func ascii(_ text: String) -> String {
    let words = text.lines.joined(separator: " ")
    return words.unicodeScalars.reduce(into: "") { result, scalar in
      if (0x20..<0x7F).contains(scalar.value) {
        result.unicodeScalars.append(scalar)
      } else {
        let slug = Slug.make(String(scalar))
        result += slug.isEmpty ? "?" : scalar.properties.isUppercase ? slug.uppercased() : slug
      }
    }
  }

  static func isTrailer(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let key = line[..<colon]
    return !key.isEmpty && key.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x2D }
      && line[colon...].hasPrefix(": ")
  }

  /// One line that says what happened, in the language of the repository.
  func subject() -> String {
    let language = wish.language
    if records.count == 1, let change = records.first {
      let title = (change.new ?? change.old)?.title ?? change.id
      guard let kind = policy.kinds[change.kind], let move = change.move else { return "\(change.id): \(title)" }
      let to = kind.lifecycle.label(move.to, language)
      guard let from = move.from else { return "\(kind.label[language]): \(title)".sentence }
      return "\(title): \(kind.lifecycle.label(from, language)) -> \(to)"
    }
    if records.isEmpty { return items.map(\.path).prefix(3).joined(separator: ", ") }
    let ids = records.prefix(3).map(\.id).joined(separator: ", ")
    let more =
      records.count > 3 ? (language == .es ? " y \(records.count - 3) más" : " and \(records.count - 3) more") : ""
    return ids + more
  }
}

extension String {
  var lines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  var trimmed: String { String(drop { $0.isWhitespace }).trimmedEnd }

  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}

extension FindingCode {
  /// A message whose text gets in the way of the trailers.
  public static let messageUnusable = FindingCode("message-unusable")
}

extension Refusal {
  static var trailerWritten: Refusal {
    Refusal(
      .messageUnusable, .refused,
      LocalizedText(
        es: "las líneas «Role:» y «Record:» del mensaje las escribe legajo",
        en: "the lines “Role:” and “Record:” of the message are written by legajo"),
      help: LocalizedText(es: "quitarlas y usar --as ROL", en: "take them out and use --as ROLE"))
  }

  static func messageOfStub(_ record: Record) -> Refusal {
    Refusal(
      .messageUnusable, .refused,
      LocalizedText(
        es: "\(record.id) es reservado: el mensaje del commit no cuenta nada de él, lo escribe legajo",
        en: "\(record.id) is private: the commit's message tells nothing of it, legajo writes it"),
      help: LocalizedText(
        es: "repetir sin -m; si es sobre un servicio, corregir «category»",
        en: "repeat without -m; if it is about a service, correct “category”"))
  }

  static var messageEmpty: Refusal {
    Refusal(
      .messageUnusable, .refused, LocalizedText(es: "el mensaje está vacío", en: "the message is empty"),
      help: LocalizedText(es: "escribir algo en -m, o dejar -m afuera", en: "write something in -m, or leave -m out"))
  }
}
