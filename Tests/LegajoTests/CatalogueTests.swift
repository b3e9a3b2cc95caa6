import Fixtures
import Foundation
import Testing

/// The pages of findings, as the docs show them.
struct CatalogueTests {
  @Test(arguments: ["es", "en"])
  func `docs show every page as explain does`(_ language: String) throws {
    let folder = try TemporaryFolder()
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/findings.\(language).md").standardizedFileURL
    let made = try Legajo(in: folder.path)("explain", "--all", "--lang", language)
    #expect(made.status == 0)
    let shown = try String(contentsOf: file, encoding: .utf8)
    #expect(
      made.output == shown, "make it anew: legajo explain --all --lang \(language) > docs/findings.\(language).md")
  }
}
