import Archive
import Documents
import JSONSchema
import Records

/// What is asked before a record is begun of which the shared repository may hold only that there is one (P23).
struct StubQuestions {
  let session: Session
  let kind: Records.Kind

  /// Asks for the fields that decide it, where they were not given; nothing else is written down before.
  ///
  /// - Throws: ``Refusal`` where nobody can be asked, or the answer is no value of the field.
  func ask(_ values: inout [String: YAMLValue]) throws {
    for name in kind.stub?.fields ?? [] {
      guard let value = values[name], let field = kind.field(name), !field.values.isEmpty else { continue }
      guard case .string(let text) = value, field.values.contains(text) else {
        throw Refusal.categoryNeeded(name, kind, instead: value.flowText)
      }
    }
    for name in kind.stub?.fields ?? [] where values[name] == nil {
      guard let field = kind.field(name), session.console.isInputTerminal else {
        throw Refusal.categoryNeeded(name, kind)
      }
      let choices = field.choices(session.language).joined(separator: ", ")
      session.console.say("\(field.label?[session.language] ?? name) (\(choices)):")
      let answer = (readLine() ?? "").lowercased().filter { !$0.isWhitespace }
      let value = field.values.first { value in
        value == answer || field.valueLabels[value].map { [$0.es, $0.en].contains(answer) } == true
      }
      guard let value else { throw Refusal.categoryNeeded(name, kind) }
      values[name] = .string(value)
    }
  }

  /// Refuses values that tell more of a private record than that there is one; nothing is written then.
  ///
  /// - Parameter given: what was asked for. A field that every stub has with one value may be given with that value
  ///   alone; what only waits to be filled in tells nothing.
  func refuseMore(_ record: NewRecord, _ given: [String: YAMLValue]) throws {
    let source = SourceText(path: record.path, text: record.text)
    guard let root = Document.parse(source).root else { return }
    let findings = kind.schema.evaluate(root, in: source, typing: .frontMatter).findings
      .filter { $0.code != .keyMissing }
    let lines = Set(findings.map(\.place.start.line)).subtracting(record.blanks.map(\.line))
    // A value may begin on the line after its key.
    let told = (root.entries ?? []).filter { entry in
      [entry.keyRange, entry.value.range].contains { lines.contains(source.place(of: $0).start.line) }
    }.map(\.key)
    let replaced = kind.stub?.values.filter { value in given[value.key].map { $0 != value.value } ?? false }.map(\.key)
    let fields = told + (replaced ?? [])
    if !fields.isEmpty || !lines.isEmpty { throw Refusal.stubTellsMore(kind, fields) }
  }
}

extension FindingCode {
  /// A record that is begun without saying what decides whether it is private.
  static let categoryNeeded = FindingCode("category-needed")
}

extension Refusal {
  fileprivate static func categoryNeeded(
    _ field: String, _ kind: Records.Kind, instead given: String? = nil
  ) -> Refusal {
    let known = kind.field(field)?.values ?? []
    let guess = given.flatMap { nearest($0, among: known) }.map { "\($0)? " } ?? ""
    let values = guess + known.joined(separator: ", ")
    return Refusal(
      .categoryNeeded, .refused,
      given.map {
        LocalizedText(
          es: "«\($0)» no es un valor de «\(field)», de la que depende si es reservado: no se escribió nada",
          en: "“\($0)” is no value of “\(field)”, which decides whether this is private: nothing was written")
      }
        ?? LocalizedText(
          es: "antes de escribir nada hay que decir «\(field)»: de ella depende si es reservado",
          en: "before anything is written “\(field)” has to be said: it decides whether this is private"),
      help: LocalizedText(
        es: "legajo new \(kind.name) \(field)=… (\(values))", en: "legajo new \(kind.name) \(field)=… (\(values))"))
  }

  fileprivate static func stubTellsMore(_ kind: Records.Kind, _ fields: [String]) -> Refusal {
    let names = fields.joined(separator: ", ")
    return Refusal(
      .complaintInWrongRepository, .refused,
      LocalizedText(
        es: "es reservado: aquí no se guarda más que su existencia, y no se escribió nada; sobra: \(names)",
        en: "it is private: no more is kept here than that it exists, and nothing was written; too much: \(names)"),
      help: kind.stub?.note)
  }

  static var idIsMinted: Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(
        es: "--id es para el repositorio reservado; aquí el identificador lo da legajo",
        en: "--id is for the restricted repository; here legajo gives the id"))
  }
}
