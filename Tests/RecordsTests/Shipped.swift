import Documents
import Embedded
import Testing

@testable import Records

/// The kinds that legajo lays down, and records made of inline text.
enum Shipped {
  static let kinds: Kinds = {
    let files = Embedded.files.filter { $0.path.hasPrefix("schema/") && $0.path.split(separator: "/").count == 2 }
    let (kinds, findings) = Kinds.read(
      files.map { file in
        (String(file.path.dropFirst("schema/".count).dropLast(".yaml".count)), document(file.path, file.text, .yaml))
      }, metaSchema: document("schema/meta/schema.yaml", Embedded.text("schema/meta/schema.yaml") ?? "", .yaml))
    if let kinds { return kinds }
    Issue.record("the shipped schema cannot be read: \(findings)")
    return Kinds(kinds: [])
  }()

  static func kind(_ name: String) throws -> Kind { try #require(kinds[name], "\(name)") }

  static func document(_ path: String, _ text: String, _ form: Document.Form = .frontMatter) -> Document {
    Document.parse(SourceText(path: path, text: text), as: form)
  }

  /// A record of a kind with these lines as its front matter.
  static func record(_ kind: String, _ id: String, _ lines: String, body: String = "", path: String? = nil) -> Record {
    let path = path ?? "\(kind)s/\(id).md"
    return Record(
      id: id, kind: kind, path: path, document: document(path, "---\n\(lines)\n---\n\(body)"))
  }

  /// The findings of one rule over some records, as `id line:column code`, those that only warn with a question mark.
  static func findings(
    _ rule: Rules.Rule, _ records: [Record], divisions: [String] = [], isPrivate: Bool = false, years: Set<Int> = []
  ) -> [String] {
    var settings = Settings()
    settings.isPrivate = isPrivate
    var lists = Lists()
    lists.entries["divisions"] = divisions.map { Lists.Entry(key: $0, label: LocalizedText(es: $0, en: $0)) }
    let set = RecordSet(
      records: records, settings: settings, people: People(), lists: lists,
      calendar: HolidayCalendar(name: "uy", years: years))
    return rule(set).map { finding in
      #expect(finding.message.es != finding.message.en && !finding.message.es.isEmpty)
      let file = finding.place.path.split(separator: "/").last?.dropLast(3) ?? ""
      let place = "\(finding.place.start.line):\(finding.place.start.column)"
      return "\(file) \(place) \(finding.code)\(finding.severity == .warning ? "?" : "")"
    }.sorted()
  }

  /// A day on which all of them hold their roles.
  static let day: CalendarDate = {
    guard let day = CalendarDate("2026-11-20") else { preconditionFailure("a day of the calendar") }
    return day
  }()

  /// Who holds which role; the same people everywhere in these tests.
  static let roster = Roster(
    roles: ["direccion", "dueno", "gestor", "ejecutor"].map { .init(name: $0, label: LocalizedText(es: $0, en: $0)) },
    members: ["direccion", "dueno", "gestor", "ejecutor"].map { role in
      .init(
        person: "una.\(role)", emails: ["\(role)@infra.example"],
        holdings: [.init(role: role, from: day, until: nil)])
    })
}
