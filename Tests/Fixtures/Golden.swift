import Foundation
public import Testing

/// Files that hold what the program should write; recorded anew with LEGAJO_RECORD=1 and read by a person.
public struct Golden: Sendable {
  let folder: String

  /// The golden files in the folder `Golden` beside a test's source file.
  public init(beside file: StaticString = #filePath) {
    folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appendingPathComponent("Golden").path
  }

  /// Compares bytes with the file of a name; a missing file fails.
  public func expect(
    _ bytes: [UInt8], toBe name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["LEGAJO_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    guard let expected = try? Data(contentsOf: url) else {
      Issue.record("no golden file \(name): record it with LEGAJO_RECORD=1", sourceLocation: sourceLocation)
      return
    }
    guard Array(expected) != bytes else { return }
    let lines = [Array(expected), bytes].map { String(decoding: $0, as: UTF8.self).components(separatedBy: "\n") }
    let line = zip(lines[0], lines[1]).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      "\(name) differs on line \((line?.offset ?? min(lines[0].count, lines[1].count)) + 1): expected “\(line?.element.0 ?? "")”, got “\(line?.element.1 ?? "")”",
      sourceLocation: sourceLocation)
  }
}
