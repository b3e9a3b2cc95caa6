import Fixtures
import Foundation
import Testing

/// `check --fix`: a patch first, the files only when asked.
struct FixTests {
  let sample: SampleFolder
  static let path = "clients/CLI-archivo.md"

  init() throws {
    sample = try SampleFolder()
    try sample.replace("services: [SVC-expediente, SVC-red]", by: "services: \"SVC-red\"   # la red", in: Self.path)
    try sample.replace("status: active", by: "status: Active", in: Self.path)
    try sample.replace("since: 2019-03-01", by: "since: 1/3/2019", in: Self.path)
  }

  @Test func `shows a patch and changes nothing`() throws {
    let before = try sample.folder.text(Self.path)
    let run = try sample.legajo()("check", "--fix")
    #expect(run.status == 1)
    let changed = run.output.split(separator: "\n").filter {
      "+-".contains($0.prefix(1)) && !$0.hasPrefix("---") && !$0.hasPrefix("+++")
    }
    #expect(
      changed == [
        "-status: Active", "+status: active", "-services: \"SVC-red\"   # la red", "+services: [SVC-red]   # la red",
      ])
    #expect(run.errors == "2 correcciones seguras en 1 archivo; para hacerlas: legajo check --fix --write\n")
    #expect(try sample.folder.text(Self.path) == before)
  }

  @Test func `writes when asked, and tells what is left for people`() throws {
    let before = try sample.folder.text(Self.path)
    let run = try sample.legajo()("check", "--fix", "--write", "--lang", "en", "--format", "compact")
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").filter { !$0.contains(": warning[") }
    #expect(lines.count == 1 && lines[0].hasPrefix("\(Self.path):9:8: error[format-invalid]"))
    #expect(run.errors.hasPrefix("2 certain fixes in 1 file, made\n"))
    let after = before.replacingOccurrences(of: "Active", with: "active")
      .replacingOccurrences(of: "\"SVC-red\"", with: "[SVC-red]")
    #expect(try sample.folder.text(Self.path) == after)
    let again = try sample.legajo()("check", "--fix", "--lang", "en")
    #expect(again.output == "" && again.errors == "nothing can be mended without a person to decide\n")
  }

  @Test func `only the files that are named are mended`() throws {
    let other = "clients/CLI-compras.md"
    try sample.folder.write(sample.folder.text(other).replacingOccurrences(of: "\n", with: "\r\n"), to: other)
    let before = try sample.folder.text(Self.path)
    #expect(try sample.legajo()("check", other, "--fix", "--write").status == 0)
    #expect(try sample.folder.text(Self.path) == before)
    #expect(try !sample.folder.text(other).utf8.contains(0x0D))
    #expect(try sample.git("status", "--short") == " M \(Self.path)\n")
  }

  @Test(arguments: [["--fix", "--staged"], ["--fix", "--at", "HEAD"], ["--write"]])
  func `what makes no sense is usage`(_ arguments: [String]) throws {
    #expect(try sample.legajo().run(["check"] + arguments).status == 64)
  }

  @Test func `replacements go to tools too`() throws {
    let json = try sample.legajo()("check", "--format", "json").output
    #expect(json.contains("\"replacement\" : \"active\"") || json.contains("\"replacement\": \"active\""))
    let sarif = try sample.legajo()("check", "--format", "sarif").output
    #expect(sarif.contains("\"insertedContent\""))
    let lines = try sample.legajo()("check", "--format", "rdjsonl").output.split(separator: "\n")
    #expect(lines.contains { $0.contains("\"suggestions\":[{") && $0.contains("\"text\":\"[SVC-red]\"") })
  }
}
