import Archive
import CMustache
import Documents

/// A page's frame in Mustache (mustache(5)): names, sections and inverted sections; no partials, no lambdas.
struct Template {
  /// Its path in the repository, or in the binary.
  let path: String
  let text: String

  /// Largest template, in bytes.
  static let maximumBytes = 256 << 10
  /// Most names that one page asks for.
  static let maximumLookups = 20_000_000
  /// Largest page, in bytes.
  static let maximumOutput = 256 << 20
  /// Most signs that can open a section, so that sections cannot be nested deeper than the reader can follow.
  private static let maximumSections = 2_000

  /// The page that the template makes of a value.
  ///
  /// - Parameter isHTML: whether texts are escaped for HTML.
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
    let outcome = text.utf8.count == 0 ? mustache_rendered : withUnsafeMutablePointer(to: &taken) { pointer in
      mustache_render(
        text, text.utf8.count, tree, isHTML, Self.maximumLookups, Self.maximumOutput, pointer,
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
      return .templateFault(Place(source: source, range: offset..<min(bytes.count, offset + 2)), words)
    }
    let start = bytes.indices.first { bytes[$0...].starts(with: Array("{{>".utf8)) } ?? 0
    return .templatePartial(Place(source: source, range: start..<min(bytes.count, start + 3)), words)
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
