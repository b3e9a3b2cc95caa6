import Archive
import Documents
import Embedded
import FoundationEssentials
import JSONSchema
import Records

/// Files of anybody's, with values that schemas describe.
enum ForeignFiles {
  /// Larger files are not read: 64 MiB, two hundred levels, ten million values.
  static let limits: Limits = {
    var limits = Limits(maximumBytes: 64 << 20)
    limits.maximumDepth = 200
    limits.maximumNodes = 10_000_000
    return limits
  }()

  /// A larger file that only lies beside a schema is taken for data, in bytes.
  private static let largestBeside: UInt64 = 4 << 20

  /// A file's value, with what is wrong with the file.
  struct Value {
    var source: SourceText
    var root: YAMLNode?
    var findings: [Finding]
  }

  /// Reads a file by the form that its name says: JSON, the front matter of Markdown, else YAML.
  ///
  /// - Parameter name: what messages call it.
  /// - Throws: ``Refusal`` where it cannot be read.
  static func read(_ path: String, named name: String) throws -> Value {
    let source = SourceText(path: name, bytes: try OutputFile(path: path).read())
    let form: ValueForm =
      name.hasSuffix(".json") ? .json : name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .frontMatter : .yaml
    let (root, findings) = Document.value(of: source, as: form, limits: limits)
    return Value(source: source, root: root, findings: findings)
  }

  /// The files of a folder, and below it, that may hold schemas; at most so many.
  static func schemas(in folder: String, andBelow: Bool, atMost most: Int) throws -> [String] {
    var found: [String] = []
    let names =
      try andBelow
      ? FileManager.default.subpathsOfDirectory(atPath: folder)
      : FileManager.default.contentsOfDirectory(atPath: folder)
    for name in names.sorted() {
      guard [".json", ".yaml", ".yml"].contains(where: name.hasSuffix) else { continue }
      let size = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.size] as? UInt64
      guard andBelow || size ?? 0 <= largestBeside else { continue }
      guard found.count < most else { throw Refusal.tooManySchemas(folder, most) }
      found.append(name)
    }
    return found
  }
}

/// The schemas that a foreign one may refer to: those that legajo carries, those beside it, and those that were named.
struct ForeignSchemas {
  private(set) var registry: SchemaRegistry

  init(assertingFormats: Bool) {
    registry = Kinds.registry(for: assertingFormats ? .standard.assertingFormats : .standard)
    for file in Embedded.files where file.path.hasPrefix("schema/meta/") {
      let source = SourceText(path: file.path, text: file.text)
      let form: ValueForm = file.path.hasSuffix(".json") ? .json : .yaml
      guard let root = Document.value(of: source, as: form, limits: ForeignFiles.limits).root else { continue }
      registry.add(root, source: source, uri: root["$id"]?.text ?? file.path, isEmbedded: true)
    }
  }

  /// Adds a file under an address, and under its own `$id` where it has one; a file that holds no value is left out.
  mutating func add(_ path: String, named name: String, uri: String) throws {
    let value = try ForeignFiles.read(path, named: name)
    guard let root = value.root else { return }
    registry.add(root, source: value.source, uri: uri)
  }

  /// Adds what `--refs URI=PATH` names: a file, or the files of a folder below the address.
  mutating func add(_ assignment: String, _ session: Session) throws {
    guard let sign = assignment.lastIndex(of: "=") else { throw Refusal.refsUnreadable(assignment) }
    let uri = String(assignment[..<sign])
    let path = session.path(of: String(assignment[assignment.index(after: sign)...]))
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !uri.isEmpty else {
      throw Refusal.refsUnreadable(assignment)
    }
    guard isFolder else { return try add(path, named: path, uri: uri) }
    for name in try ForeignFiles.schemas(in: path, andBelow: true, atMost: 10_000) {
      try add("\(path)/\(name)", named: name, uri: (uri.hasSuffix("/") ? uri : uri + "/") + name)
    }
  }
}

extension Refusal {
  fileprivate static func refsUnreadable(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(text)» no se entiende", en: "“\(text)” cannot be read"),
      help: LocalizedText(
        es: "la forma es --refs URI=RUTA, de un archivo o carpeta que exista",
        en: "the form is --refs URI=PATH, of a file or folder that is there"))
  }

  fileprivate static func tooManySchemas(_ folder: String, _ most: Int) -> Refusal {
    Refusal(
      .argumentUnreadable, .cannotRun,
      LocalizedText(es: "\(folder) tiene más de \(most) esquemas", en: "\(folder) has more than \(most) schemas"),
      help: LocalizedText(es: "nombrar una carpeta más adentro", en: "name a folder further in"))
  }
}
