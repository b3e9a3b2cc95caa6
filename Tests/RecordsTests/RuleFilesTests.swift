import Foundation
import Testing

@testable import Records

/// No rule is written and then forgotten.
struct RuleFilesTests {
  @Test func `every file of the folder is a rule, and every rule runs`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Records/Rules").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "Rules.swift" }
    let list = try String(contentsOf: folder.appendingPathComponent("Rules.swift"), encoding: .utf8)
    #expect(files.count == Rules.all.count)
    for file in files {
      let name = file.prefix(1).lowercased() + file.dropFirst().dropLast(".swift".count)
      #expect(list.contains(name), "\(name) is not among Rules.all")
    }
  }
}
