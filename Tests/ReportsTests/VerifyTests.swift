import Documents
import Fixtures
import Git
import Records
import Reports
import Testing

/// What `report verify` can tell.
struct VerifyTests {
  let fixture: FixtureRepository

  init() throws { fixture = try FixtureRepository() }

  @Test(arguments: [ReportFormat.html, .md, .json])
  func `a report is confirmed, and refused with one digit changed`(format: ReportFormat) throws {
    let bytes = try fixture.rendered(format).bytes
    let manifest = try #require(Manifest.read(bytes))
    #expect(try manifest.verify(bytes, in: fixture.repository, tool: "test").isConfirmed)
    let digits = bytes.indices.filter { (0x30...0x38).contains(bytes[$0]) }
    for index in [digits[digits.count / 3], digits[digits.count / 2], digits[digits.count * 9 / 10]] {
      var forged = bytes
      forged[index] += 1
      // Where the digit is the manifest's own, there may be no such report to make at all.
      let verdict = try? Manifest.read(forged)?.verify(forged, in: fixture.repository, tool: "test")
      #expect(verdict?.isConfirmed != true, "byte \(index)")
    }
  }

  @Test func `a CSV is confirmed through the manifest beside it`() throws {
    let report = try fixture.rendered(.csv, dialect: .excelES)
    let (bytes, manifest) = (report.bytes, report.manifest)
    #expect(Manifest.read(bytes) == nil)
    let beside = try #require(Manifest.read(manifest.bytes))
    #expect(beside == manifest)
    #expect(try beside.verify(bytes, in: fixture.repository, tool: "test").isConfirmed)
    #expect(try !beside.verify(bytes.dropLast() + [0x31], in: fixture.repository, tool: "test").isConfirmed)
  }

  @Test func `another version of the tool confirms the data alone`() throws {
    let bytes = try fixture.rendered(.html).bytes
    let manifest = try #require(Manifest.read(bytes))
    let verdict = try manifest.verify(Array("another page".utf8), in: fixture.repository, tool: "other")
    #expect(verdict.isConfirmed)
    #expect(verdict.message.es.contains("test"))
    var forged = manifest
    forged.contextHash = String(repeating: "0", count: 64)
    #expect(try !forged.verify(bytes, in: fixture.repository, tool: "other").isConfirmed)
  }

  @Test func `a tag that moved or went is told`() throws {
    let report = try fixture.rendered(.html)
    let (bytes, manifest) = (report.bytes, report.manifest)
    _ = try Command.git(
      "tag", "-f", "-a", "-m", "x", "annual/2025", "HEAD~1", in: fixture.folder.path, environment: author)
    #expect(try !manifest.verify(bytes, in: fixture.repository, tool: "test").isConfirmed)
    _ = try Command.git("tag", "-d", "annual/2025", in: fixture.folder.path)
    #expect(try !manifest.verify(bytes, in: fixture.repository, tool: "test").isConfirmed)
  }

  private let author = [
    "GIT_COMMITTER_NAME": "Olga", "GIT_COMMITTER_EMAIL": "olga@example.org",
  ]
}
