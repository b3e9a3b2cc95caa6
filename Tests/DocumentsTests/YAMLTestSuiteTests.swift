import Foundation
import Testing

@testable import Documents

/// The cases of <https://github.com/yaml/yaml-test-suite>, as its branch `data` holds them.
///
/// Each is YAML with the value that it has as JSON, or a note that it is an error.
@Suite(.enabled(if: YAMLTestSuite.folder != nil, "Scripts/bootstrap --judges brings the suite where GitHub answers"))
struct YAMLTestSuiteTests {
  @Test func `no case crashes, and what is read has the value that the suite gives`() throws {
    var (errors, compared) = (0, 0)
    for test in try YAMLTestSuite.tests() {
      let (root, findings) = Document.value(of: SourceText(path: test.id, bytes: test.yaml), as: .yaml)
      let isRefused = findings.contains { $0.severity == .error }
      if test.isError {
        errors += 1
        #expect(isRefused, "\(test.id) is an error and is read")
      } else if !isRefused, let json = test.json {
        let expected = Document.value(of: SourceText(path: test.id, bytes: json), as: .json).root
        #expect(YAMLTestSuite.equal(root, expected), "\(test.id)")
        compared += 1
      }
    }
    // As they were on the day of the suite that is brought; a reader that refused more would pass by refusing all.
    #expect(errors >= 94 && compared >= 166)
  }
}

/// The suite as files.
enum YAMLTestSuite {
  /// A case.
  struct Case {
    var id: String
    var yaml: [UInt8]
    var json: [UInt8]?
    var isError: Bool
  }

  /// Where the suite lies: where the environment says, or where Scripts/bootstrap puts it.
  static let folder: String? = {
    let named = ProcessInfo.processInfo.environment["YAML_TEST_SUITE"] ?? "/usr/local/share/yaml-test-suite"
    return FileManager.default.fileExists(atPath: named + "/229Q/in.yaml") ? named : nil
  }()

  static func tests() throws -> [Case] {
    guard let folder else { return [] }
    // name/ and tags/ hold the same cases once more, as links.
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("/in.yaml") && !$0.hasPrefix("name/") && !$0.hasPrefix("tags/") }
    return try paths.sorted().map { path in
      let base = "\(folder)/\(path.dropLast("/in.yaml".count))"
      func bytes(_ name: String) throws -> [UInt8]? {
        let file = "\(base)/\(name)"
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      }
      return Case(
        id: String(path.dropLast("/in.yaml".count)), yaml: try bytes("in.yaml") ?? [], json: try bytes("in.json"),
        isError: try bytes("error") != nil)
    }
  }

  /// Whether two values are the same as JSON: no value is null, numbers by value, keys in any order.
  static func equal(_ a: YAMLNode?, _ b: YAMLNode?) -> Bool {
    guard let a, let b else { return isNull(a) && isNull(b) }
    switch (a.content, b.content) {
    case (.scalar(let x), .scalar(let y)):
      switch (x.coreValue, y.coreValue) {
      case (.null, .null): return true
      case (.bool(let p), .bool(let q)): return p == q
      case (.string(let p), .string(let q)): return p.utf8.elementsEqual(q.utf8)
      case (.integer(let p), .integer(let q)), (.integer(let p), .float(let q)), (.float(let p), .integer(let q)),
        (.float(let p), .float(let q)):
        return p == q || Double(p) == Double(q)
      default: return false
      }
    case (.sequence(let x, _), .sequence(let y, _)):
      return x.count == y.count && zip(x, y).allSatisfy { equal($0, $1) }
    case (.mapping(let x, _), .mapping(let y, _)):
      return x.count == y.count && x.allSatisfy { entry in b[entry.key].map { equal(entry.value, $0) } ?? false }
    default: return false
    }
  }

  private static func isNull(_ node: YAMLNode?) -> Bool {
    guard let node else { return true }
    if case .scalar(let scalar) = node.content, case .null = scalar.coreValue { return true }
    return false
  }
}
