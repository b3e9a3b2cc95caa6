import Documents
import Fixtures
import Git
import Testing

@testable import Archive

struct SchemaUpgradeTests {
  private let copy: SampleCopy

  init() throws {
    copy = try SampleCopy()
  }

  private func plan(_ shipped: [(path: String, text: String)], _ versions: Set<String>) throws -> SchemaUpgrade {
    try SchemaUpgrade.plan(copy.repository, shipped: shipped, versions: versions)
  }

  @Test func `a file that an earlier version laid down is replaced, one that people changed is not`() throws {
    let old = try copy.folder.text("schema/client.yaml")
    let newer = [("schema/client.yaml", old + "# 2027\n"), ("schema/service.yaml", "x-label: {}\n")]
    let upgrade = try plan(newer, [SHA256.hex(of: Array(old.utf8))])
    #expect(upgrade.replaceable.map(\.path) == ["schema/client.yaml"])
    #expect(upgrade.changedHere.map(\.path) == ["schema/service.yaml"])
    try upgrade.write(to: copy.repository)
    #expect(try copy.folder.text("schema/client.yaml") == old + "# 2027\n")
    #expect(try copy.folder.text("schema/service.yaml") != "x-label: {}\n")
  }

  @Test func `a schema file that is not there is added`() throws {
    #expect(try plan([("schema/minutes.yaml", "a: 1\n")], []).replaceable.map(\.path) == ["schema/minutes.yaml"])
  }

  @Test func `every schema file that this version lays down is known as one`() {
    for isPrivate in [false, true] {
      for (path, text) in NewRepository.schema(isPrivate: isPrivate) {
        #expect(SchemaUpgrade.versions.contains(SHA256.hex(of: Array(text.utf8))), "\(path): schema/meta/versions.txt")
      }
    }
  }
}
