import Documents
import Embedded
import FoundationEssentials

@testable import JSONSchema

/// The required cases of draft 2020-12 of <https://github.com/json-schema-org/JSON-Schema-Test-Suite>.
enum OfficialSuite {
  /// A schema with the values that it is tried on.
  struct Group {
    var description: String
    var schema: YAMLNode
    var source: SourceText
    var cases: [Case]
  }

  /// A value and whether it is valid.
  struct Case {
    var description: String
    var value: YAMLNode
    var isValid: Bool
  }

  /// What the evaluator makes of a case.
  enum Verdict: Equatable {
    case valid
    case invalid
    /// The schema has keywords that are not known.
    case refused([String])
    /// The schema cannot be used for another reason.
    case faulty([String])
  }

  /// Where the suite lies: where the environment says, where Scripts/bootstrap puts it, or in a package of the system.
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"]
    let usual = ["/usr/local/share/json-schema-test-suite", "/usr/share/json-schema-test-suite"]
    return (named.map { [$0] } ?? usual).first {
      FileManager.default.fileExists(atPath: "\($0)/tests/draft2020-12/allOf.json")
    }
  }()

  static let isDemanded = ProcessInfo.processInfo.environment["CI"] == "true"

  /// The names of the files of required cases; empty where there is no suite.
  static let files: [String] = {
    guard let folder else { return [] }
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/tests/draft2020-12")
    return (names ?? []).filter { $0.hasSuffix(".json") }.sorted()
  }()

  /// The names of the files of cases that an implementation may leave out.
  static let optionalFiles: [String] = {
    guard let folder else { return [] }
    let names = try? FileManager.default.subpathsOfDirectory(atPath: "\(folder)/tests/draft2020-12/optional")
    return (names ?? []).filter { $0.hasSuffix(".json") }.map { "optional/\($0)" }.sorted()
  }()

  static func groups(of file: String) throws -> [Group] {
    let path = "\(folder ?? "")/tests/draft2020-12/\(file)"
    let (root, source) = try JSONText.node(String(contentsOfFile: path, encoding: .utf8), path: file)
    return (root.items ?? []).compactMap { group in
      guard let description = group["description"]?.text, let schema = group["schema"] else { return nil }
      let cases = (group["tests"]?.items ?? []).compactMap { test -> Case? in
        guard let description = test["description"]?.text, let value = test["data"], let isValid = test["valid"] else {
          return nil
        }
        return Case(description: description, value: value, isValid: isValid.isTrueValue)
      }
      return Group(description: description, schema: schema, source: source, cases: cases)
    }
  }

  /// The schemas of this draft that the suite says lie at http://localhost:1234/.
  private static let remotes = Result { try registry(.standard) }
  private static let remotesWithFormats = Result { try registry(.standard.assertingFormats) }

  private static func registry(_ dialect: Dialect) throws -> SchemaRegistry {
    var registry = SchemaRegistry(dialect)
    for file in Embedded.files where file.path.hasPrefix("schema/meta/draft2020-12/") {
      let (root, source) = try JSONText.node(file.text, path: file.path)
      registry.add(root, source: source, uri: root["$id"]?.text ?? "")
    }
    let remotes = "\(folder ?? "")/remotes"
    for name in try FileManager.default.subpathsOfDirectory(atPath: remotes).sorted() where name.hasSuffix(".json") {
      guard !name.hasPrefix("draft") || name.hasPrefix("draft2020-12/"), !name.hasPrefix("v1/") else { continue }
      let text = try String(contentsOfFile: "\(remotes)/\(name)", encoding: .utf8)
      let (root, source) = try JSONText.node(text, path: name)
      registry.add(root, source: source, uri: "http://localhost:1234/\(name)")
    }
    return registry
  }

  /// What the evaluator makes of each case of a group; the cases of formats want them judged.
  static func verdicts(_ group: Group, assertingFormats: Bool) throws -> [Verdict] {
    var registry = try assertingFormats ? remotesWithFormats.get() : remotes.get()
    let uri = "https://suite.example/\(group.source.path)"
    var findings = registry.add(group.schema, source: group.source, uri: uri)
    let (schema, faults) = registry.compile(uri)
    findings += faults
    guard let schema, findings.isEmpty else {
      let unknown = findings.filter { $0.code == .unknownKeyword }.compactMap { $0.message.en.quoted }
      let verdict: Verdict = unknown.isEmpty ? .faulty(findings.map(\.message.en)) : .refused(unknown)
      return group.cases.map { _ in verdict }
    }
    return group.cases.map { schema.isValid($0.value, typing: .core) ? .valid : .invalid }
  }
}

extension String {
  /// What stands between the first quotes.
  fileprivate var quoted: String? {
    guard let start = firstIndex(of: "“"), let end = self[start...].firstIndex(of: "”") else { return nil }
    return String(self[index(after: start)..<end])
  }
}
