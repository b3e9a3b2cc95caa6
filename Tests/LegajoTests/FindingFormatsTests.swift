import Fixtures
import Foundation
import FoundationXML
import Testing

/// The forms of findings, read back by readers of their kinds.
struct FindingFormatsTests {
  let sample: SampleFolder
  static let archive = "clients/CLI-archivo.md"

  init() throws {
    sample = try SampleFolder()
    // Markup, quotes, percent signs, line ends and what turns the direction of writing, in values that messages show.
    try sample.replace(
      "  - {name: Omar Castro", by: "  - {nombre: \"<a&b>\\n::error::%0A \\u202e]]>\", name: Omar Castro",
      in: Self.archive)
    try sample.replace("area: registros", by: "area: \"ñandú<&\\\"'%\\n]]>\"", in: Self.archive)
    try sample.replace(
      "services: [SVC-expediente, SVC-red]", by: "services: [ \"ñ\", SVC-re ]   # ñandú", in: Self.archive)
    let compras = "clients/CLI-compras.md"
    try sample.folder.write(sample.folder.text(compras).replacingOccurrences(of: "\n", with: "\r\n"), to: compras)
  }

  private func check(_ arguments: String...) throws -> Command { try sample.legajo().run(["check"] + arguments) }

  private func json(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  /// The places that the JSON form tells: what every other form must tell too.
  private func places() throws -> [(path: String, line: Int, column: Int, code: String, severity: String)] {
    let report = try #require(json(check("--format", "json").output) as? [String: Any])
    return try #require(report["findings"] as? [[String: Any]]).map { finding in
      let place = try #require(finding["place"] as? [String: Any])
      let start = try #require(place["start"] as? [String: Int])
      return (
        try #require(place["path"] as? String), start["line"] ?? 0, start["column"] ?? 0,
        try #require(finding["code"] as? String), try #require(finding["severity"] as? String)
      )
    }
  }

  @Test func `json obeys the schema that is published`() throws {
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/findings.schema.json").standardizedFileURL.path
    let run = try check("--format", "json")
    #expect(run.status == 1 && run.errors == "")
    try sample.folder.write(run.output, to: "../\(sample.path.split(separator: "/").last ?? "").json")
    let file = sample.path + ".json"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let judged = try sample.legajo()("schema", "check", schema, file)
    #expect(judged.status == 0, "\(judged.output)")
    #expect(try places().count >= 4)
  }

  @Test func `compact is a line for each, as editors read them`() throws {
    let lines = try check("--format", "compact").output.split(separator: "\n")
    let expected = try places().map { "\($0.path):\($0.line):\($0.column): \($0.severity)[\($0.code)]: " }
    #expect(lines.count == expected.count)
    for (line, start) in zip(lines, expected) { #expect(line.hasPrefix(start)) }
  }

  @Test func `sarif has a rule for each code and a result for each finding`() throws {
    let log = try #require(json(check("--format", "sarif").output) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    let expected = try places()
    #expect(results.count == expected.count && Set(rules) == Set(expected.map(\.code)) && rules == rules.sorted())
    for (result, place) in zip(results, expected) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(result["ruleId"] as? String == place.code && rules[index] == place.code)
      let location = try #require(
        (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      let region = try #require(location["region"] as? [String: Any])
      #expect(region["startLine"] as? Int == place.line && region["startColumn"] as? Int == place.column)
      let end = (region["endLine"] as? Int ?? 0, region["endColumn"] as? Int ?? 0)
      #expect(end.0 > place.line || (end.0 == place.line && end.1 >= place.column))
    }
  }

  @Test func `sarif names files as references, escaped`() throws {
    try sample.folder.write("x", to: "clients/CLI-ñandú 1%.md")
    let output = try check("--format", "sarif").output
    #expect(output.contains("\"uri\" : \"clients/CLI-%C3%B1and%C3%BA%201%25.md\""))
  }

  @Test func `github's commands are one line each, ten of a severity, and the summary has them all`() throws {
    for number in 0..<12 {
      try sample.folder.write("---\ntitle: x\n---\n", to: "services/SVC-s\(number).md")
    }
    var legajo = sample.legajo()
    legajo.environment["GITHUB_STEP_SUMMARY"] = sample.path + "-summary.md"
    defer { try? FileManager.default.removeItem(atPath: sample.path + "-summary.md") }
    try "antes\n".write(toFile: sample.path + "-summary.md", atomically: true, encoding: .utf8)
    let run = try legajo("check", "--format", "github")
    let lines = run.output.split(separator: "\n")
    let expected = try places()
    #expect(lines.count == expected.count)
    #expect(lines.filter { $0.hasPrefix("::error ") }.count == 10)
    #expect(lines.filter { $0.hasPrefix("::") }.allSatisfy { $0.contains("file=") && $0.contains(",line=") })
    // What a record says cannot begin a command of its own.
    #expect(!run.output.contains("\n::error::"))
    let summary = try String(contentsOfFile: sample.path + "-summary.md", encoding: .utf8)
    #expect(summary.hasPrefix("antes\n### legajo: "))
    #expect(summary.components(separatedBy: "\n| `").count - 1 == expected.count)
  }

  @Test func `gitlab's fingerprints are different, and stay while lines move`() throws {
    func issues() throws -> [[String: Any]] {
      try #require(json(check("--format", "gitlab").output) as? [[String: Any]])
    }
    let before = try issues()
    let prints = before.compactMap { $0["fingerprint"] as? String }
    #expect(Set(prints).count == before.count)
    #expect(before.count == (try places()).count)
    #expect(before.allSatisfy { ["major", "minor"].contains($0["severity"] as? String ?? "") })
    try sample.replace("---\ntitle: Archivo", by: "---\n# una línea más\ntitle: Archivo", in: Self.archive)
    let after = try issues()
    #expect(Set(after.compactMap { $0["fingerprint"] as? String }) == Set(prints))
    #expect(after.map { "\($0["location"] ?? "")" } != before.map { "\($0["location"] ?? "")" })
  }

  @Test(arguments: ["junit", "checkstyle"])
  func `the XML is well formed, whatever records say`(_ form: String) throws {
    final class Reader: NSObject, XMLParserDelegate {
      var elements: [(name: String, attributes: [String: String])] = []
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) { elements.append((name, attributes)) }
    }
    let expected = try places()
    let parser = XMLParser(data: Data(try check("--format", form).output.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    if form == "checkstyle" {
      let errors = reader.elements.filter { $0.name == "error" }
      #expect(
        errors.map { "\($0.attributes["line"] ?? ""):\($0.attributes["column"] ?? "")" }
          == expected.map { "\($0.line):\($0.column)" })
      #expect(errors.map { $0.attributes["source"] } == expected.map { "legajo.\($0.code)" })
    } else {
      let suite = try #require(reader.elements.first { $0.name == "testsuite" })
      let files = Set(expected.map(\.path))
      #expect(suite.attributes["tests"] == "\(files.count)")
      let failed = Set(expected.filter { $0.severity == "error" }.map(\.path))
      #expect(suite.attributes["failures"] == "\(failed.count)")
      #expect(reader.elements.filter { $0.name == "failure" }.count == failed.count)
    }
  }

  @Test func `reviewdog's columns are bytes`() throws {
    let lines = try check("--format", "rdjsonl").output.split(separator: "\n").map {
      try #require(json(String($0)) as? [String: Any])
    }
    #expect(lines.count == (try places()).count)
    let reference = try #require(lines.first { ($0["message"] as? String)?.contains("SVC-re") == true })
    let range = try #require((reference["location"] as? [String: Any])?["range"] as? [String: Any])
    // services: [ "ñ", SVC-re ]: 18 scalars before the reference, of which ñ has two bytes.
    #expect((range["start"] as? [String: Int])?["column"] == 19)
    #expect((range["end"] as? [String: Int])?["column"] == 25)
  }

  @Test func `several forms at once, one to the output and others to files`() throws {
    let run = try check("--format", "compact", "--output", "sarif=a.sarif", "--output", "junit=b.xml")
    defer {
      for name in ["a.sarif", "b.xml"] { try? FileManager.default.removeItem(atPath: "\(sample.path)/\(name)") }
    }
    #expect(run.output == (try check("--format", "compact", "clients", "--output", "sarif=c.sarif").output))
    #expect(try sample.folder.text("a.sarif").contains("\"2.1.0\""))
    #expect(try sample.folder.text("b.xml").hasPrefix("<?xml"))
    for wrong in ["sarif", "sarf=x", "=x"] { #expect(try check("--output", wrong).status == 64) }
    #expect(try check("--output", "sarif=no/hay/x").status == 2)
  }
}
