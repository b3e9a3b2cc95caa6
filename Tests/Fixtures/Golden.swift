import Foundation
public import Testing

/// Files that hold what the program should write; recorded anew with LEGAJO_RECORD=1 and read by a person.
///
/// Ids of commits and hashes stand there as noughts: they change with every word of the schema that a fixture adopts.
/// Of a page the style is left out, which is a file of its own.
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
    let bytes = Self.withoutHashes(Self.withoutStyle(bytes))
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

  /// The bytes without what stands in an element `style`.
  private static func withoutStyle(_ bytes: [UInt8]) -> [UInt8] {
    guard let start = bytes.firstRange(of: Array("<style>".utf8)),
      let end = bytes[start.upperBound...].firstRange(of: Array("</style>".utf8))
    else { return bytes }
    return Array(bytes[..<start.upperBound] + bytes[end.lowerBound...])
  }

  /// The bytes with each run of 12, 40 or 64 hexadecimal digits as noughts.
  private static func withoutHashes(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var start = 0
    for end in 0...bytes.count {
      let byte = end < bytes.count ? bytes[end] : 0
      guard !(0x30...0x39).contains(byte) && !(0x61...0x66).contains(byte) else { continue }
      if [12, 40, 64].contains(end - start) { for index in start..<end { result[index] = 0x30 } }
      start = end + 1
    }
    return result
  }
}
