import Archive
import CMustache
import Documents

/// A page's frame in Mustache (mustache(5)): names, sections and inverted sections; no partials, no lambdas.
public struct Template: Sendable {
  /// Its path in the repository, or in the binary.
  let path: String
  let text: String
  /// Whether it comes with the program.
  var isDefault = false

  /// SHA-256 of a template of the repository's own; nil of one that comes with the program.
  var hash: String? { isDefault ? nil : SHA256.hex(of: Array(text.utf8)) }

  /// Largest template, in bytes.
  static let maximumBytes = 256 << 10
  /// Most names that one page asks for.
  static let maximumLookups = 2_000_000
  /// Largest page, in bytes.
  static let maximumOutput = 256 << 20
  /// Most signs that can open a section, so that sections cannot be nested deeper than the reader can follow.
  private static let maximumSections = 2_000

  /// The page that the template makes of a value.
  ///
  /// - Parameter isHTML: whether texts are escaped for HTML; else they are for Markdown.
  /// - Throws: `Refusal` with line and column where the template has a fault, or asks for too much.
  func rendered(_ value: TemplateValue, isHTML: Bool) throws -> String {
    guard text.utf8.count <= Self.maximumBytes, text.utf8.count(where: Self.opensSection) <= Self.maximumSections else {
      throw Refusal.templateTooMuch(path)
    }
    let tree = value.tree()
    defer { mustache_free(tree) }
    var taken = Taken()
    var message = [CChar](repeating: 0, count: 400)
    var offset = 0
    let outcome =
      text.utf8.count == 0
      ? mustache_rendered
      : withUnsafeMutablePointer(to: &taken) { pointer in
        mustache_render(
          text, text.utf8.count, tree, isHTML ? nil : Markdown.escaped, Self.maximumLookups, Self.maximumOutput,
          pointer,
          { context, bytes, count in
            guard let context, let bytes else { return }
            let part = UnsafeRawBufferPointer(start: bytes, count: count)
            context.assumingMemoryBound(to: Taken.self).pointee.bytes.append(contentsOf: part)
          }, &message, message.count, &offset)
      }
    switch outcome {
    case mustache_rendered: return String(decoding: taken.bytes, as: UTF8.self)
    case mustache_faulty:
      let words = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw Refusal.templateFaulty(place(offset, String(decoding: words, as: UTF8.self)))
    default: throw Refusal.templateTooMuch(path)
    }
  }

  private struct Taken { var bytes: [UInt8] = [] }

  private static func opensSection(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: "^") }

  /// A fault as a finding at its place; a partial's place is looked up by its name.
  private func place(_ offset: Int, _ words: String) -> Finding {
    let source = SourceText(path: path, text: text)
    let bytes = source.bytes
    guard offset < 0 || offset > bytes.count else {
      return .templateFault(source.place(of: offset..<min(bytes.count, offset + 2)), words)
    }
    let start = bytes.indices.first { bytes[$0...].starts(with: Array("{{>".utf8)) } ?? 0
    return .templatePartial(source.place(of: start..<min(bytes.count, start + 3)), words)
  }
}

/// What a template shows.
indirect enum TemplateValue {
  case text(String)
  case flag(Bool)
  case list([TemplateValue])
  case object([(name: String, value: TemplateValue)])

  /// The value as the reader of templates takes it; whoever asks owns it.
  fileprivate func tree() -> OpaquePointer? {
    switch self {
    case .text(let text): return mustache_text(text, text.utf8.count)
    case .flag(let flag): return mustache_flag(flag)
    case .list(let items):
      let list = mustache_list()
      for item in items { mustache_append(list, item.tree()) }
      return list
    case .object(let members):
      let object = mustache_object()
      for member in members { mustache_set(object, member.name, member.value.tree()) }
      return object
    }
  }
}

extension FindingCode {
  /// A template that cannot be read.
  static let templateFaulty = FindingCode("template-faulty")
}

extension Finding {
  fileprivate static func templateFault(_ place: Place, _ words: String) -> Finding {
    let name = words.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
    let message =
      if words.hasPrefix("Unclosed section") {
        LocalizedText(
          es: "la sección «\(name)» no se cierra donde debe", en: "the section “\(name)” is not closed where it must be"
        )
      } else if words.hasPrefix("Unopened section") {
        LocalizedText(
          es: "se cierra la sección «\(name)», que no está abierta",
          en: "the section “\(name)” is closed, and it is not open")
      } else {
        LocalizedText(es: "la marca «{{» no se cierra", en: "the mark “{{” is not closed")
      }
    return Finding(
      .templateFaulty, at: place, message,
      help: LocalizedText(
        es: "cada {{#nombre}} y {{^nombre}} termina en su {{/nombre}}, y cada {{ en su }}",
        en: "each {{#name}} and {{^name}} ends in its {{/name}}, and each {{ in its }}"))
  }

  fileprivate static func templatePartial(_ place: Place, _ words: String) -> Finding {
    Finding(
      .templateFaulty, at: place,
      LocalizedText(
        es: "las plantillas no se incluyen unas a otras: «\(words)»", en: "templates do not include others: “\(words)”"),
      help: LocalizedText(es: "copiar aquí su texto", en: "copy its text here"))
  }
}

extension Refusal {
  fileprivate static func templateFaulty(_ finding: Finding) -> Refusal {
    Refusal(
      .templateFaulty, .refused,
      LocalizedText(
        es: "la plantilla \(finding.place.path) tiene un error: el informe no se hizo",
        en: "the template \(finding.place.path) has a fault: the report was not made"),
      help: defaultPage, findings: [finding])
  }

  fileprivate static func templateTooMuch(_ path: String) -> Refusal {
    Refusal(
      .templateFaulty, .refused,
      LocalizedText(
        es: "la plantilla \(path) pide demasiado: secciones dentro de secciones, o un texto enorme",
        en: "the template \(path) asks for too much: sections within sections, or a huge text"), help: defaultPage)
  }

  private static var defaultPage: LocalizedText {
    LocalizedText(
      es: "corregirla; mientras tanto, la página de siempre: --default-page",
      en: "mend it; meanwhile, the page as it comes: --default-page")
  }
}
