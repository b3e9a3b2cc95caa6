import Fixtures
import Foundation
import Testing

/// The forms of findings, judged by schemas and readers that others wrote.
@Suite(.enabled(if: Judges.areThere, "Scripts/bootstrap --judges brings the readers"))
struct JudgedFormatsTests {
  let sample: SampleFolder
  let findings: Int

  init() throws {
    sample = try SampleFolder()
    try sample.replace("status: active", by: "status: Active", in: "clients/CLI-finanzas.md")
    try sample.replace("title: Archivo", by: "titulo: \"<a&b> ]]> ñ\"\ntitle: Archivo", in: "clients/CLI-archivo.md")
    try sample.replace("area: registros", by: "area: \"\\e[31m%0A\"", in: "clients/CLI-archivo.md")
    findings = try sample.legajo()("check", "--format", "compact").output.split(separator: "\n").count
    #expect(findings >= 3)
  }

  private func check(_ form: String) throws -> String { try sample.legajo()("check", "--format", form).output }

  @Test func `sarif fulfils its schema`() throws {
    let log = try check("sarif")
    let run = try Judges.sarif(log)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let wrong = log.replacingOccurrences(of: "\"startLine\"", with: "\"firstLine\"")
    #expect(try Judges.sarif(wrong).status == 1)
  }

  @Test func `sarif is read by a reader that tells what it does not know`() throws {
    let log = try check("sarif")
    let script = """
      import sys
      from pydantic import BaseModel
      from sarif_pydantic import Sarif
      unknown = []
      def walk(value):
          if isinstance(value, BaseModel):
              unknown.extend(value.model_extra or {})
              for name in type(value).model_fields: walk(getattr(value, name))
          elif isinstance(value, (list, tuple)):
              for item in value: walk(item)
      log = Sarif.model_validate_json(sys.stdin.read())
      walk(log)
      print(f"{len(log.runs[0].results)} results, unknown: {unknown}")
      """
    let run = try Judges.python(["-c", script], log)
    // SARIF has it (§3.14.17), this reader has not.
    #expect(run.status == 0 && run.output == "\(findings) results, unknown: ['columnKind']\n", "\(run.errors)")
    #expect(log.contains("insertedContent") && log.contains("relatedLocations"))
  }

  @Test func `junit fulfils the schema by which Jenkins reads it, and is read back`() throws {
    let script = """
      import sys
      from junitparser import JUnitXml
      from lxml import etree
      text = sys.stdin.read().encode()
      schema = etree.XMLSchema(etree.parse(sys.argv[1]))
      assert schema.validate(etree.fromstring(text)), schema.error_log
      report = JUnitXml.fromstring(text)
      print(report.tests, report.failures, sorted(case.name for suite in report for case in suite))
      """
    let report = try check("junit")
    let run = try Judges.python(["-c", script, Judges.folder + "/junit-10.xsd"], report)
    let files = "['clients/CLI-archivo.md', 'clients/CLI-finanzas.md', 'clients/CLI-puertos.md']"
    #expect(run.output == "3 2 \(files)\n", "\(run.errors)")
    let wrong = report.replacingOccurrences(of: "<testcase classname", with: "<testcase class")
    #expect(try Judges.python(["-c", script, Judges.folder + "/junit-10.xsd"], wrong).status != 0)
  }

  @Test func `checkstyle is read by diff-quality's reader`() throws {
    let script = """
      import sys
      from diff_cover.violationsreporters.java_violations_reporter import CheckstyleXmlDriver
      found = CheckstyleXmlDriver().parse_reports([sys.stdin.read()])
      for path, faults in sorted(found.items()):
          for fault in faults: print(f"{path}:{fault.line}: {fault.message}")
      """
    let run = try Judges.python(["-c", script], check("checkstyle"))
    let told = try check("compact").split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      let severity = parts[3].prefix { $0 != "[" }.drop { $0 == " " }
      let words = parts[3].split(separator: "]: ", maxSplits: 1).last ?? ""
      return "\(parts[0]):\(parts[1]): \(severity): \(words)"
    }
    #expect(run.output.split(separator: "\n").map(String.init) == told, "\(run.errors)")
  }
}
