import Foundation
import FuzzTargets
import Testing

/// Tries every input that fuzzing found worth keeping.
struct CorporaTests {
  @Test(arguments: FuzzTarget.allCases)
  func `nothing that was kept breaks a promise`(_ target: FuzzTarget) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Corpora/\(target.rawValue)").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    for name in names.sorted() {
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
      #expect(target.broken(by: bytes) == nil, "\(target.rawValue)/\(name)")
    }
  }
}
