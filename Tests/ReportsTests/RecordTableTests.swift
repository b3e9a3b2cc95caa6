import Documents
import Foundation
import Records
import Testing

@testable import Reports

/// Records as CSV, for other programs and for spreadsheets.
struct RecordTableTests {
  private func csv(_ made: HandMade, _ names: [String], _ dialect: CSVDialect = .standard) throws -> [String] {
    let kinds = try HandMade.kinds.get()
    let bytes = RecordTable(made.records, of: names.compactMap { kinds[$0] }).csv(dialect)
    return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  /// The cell of a column in the first row, of CSV without quoted separators.
  private func cell(_ name: String, _ lines: [String], _ separator: String = ",") throws -> String {
    let header = lines[0].components(separatedBy: separator)
    return lines[1].components(separatedBy: separator)[try #require(header.firstIndex(of: name), "\(header)")]
  }

  @Test func `each field is a column, objects by dots, lists joined`() throws {
    var made = HandMade()
    try made.add(
      "complaint", "CMP-1",
      """
      title: Caída
      status: registered
      ticket: {system: mesa, id: "0104233"}
      topics: [disponibilidad, tiempos]
      """)
    let lines = try csv(made, ["complaint"])
    #expect(lines.count == 3 && lines[0].hasPrefix("id,path,title,status,category,") && lines[0].hasSuffix(",body"))
    #expect(try cell("ticket.system", lines) == "mesa" && cell("ticket.id", lines) == "0104233")
    #expect(try cell("topics", lines) == "\"disponibilidad; tiempos\"" && cell("client", lines) == "")
    #expect(try cell("id", lines) == "CMP-1" && cell("path", lines) == "complaints/CMP-1.md")
  }

  @Test func `no cell is a formula, and numbers stay numbers`() throws {
    var made = HandMade()
    try made.add(
      "campaign", "CAM-2026", "title: =cmd|'/c calc'!A1\nstatus: draft\nyear: 2026\nscale: {min: -1, max: 5}")
    let lines = try csv(made, ["campaign"])
    #expect(try cell("title", lines) == "'=cmd|'/c calc'!A1")
    #expect(try cell("year", lines) == "2026" && cell("scale.min", lines) == "-1")
    var decimals = HandMade()
    try decimals.add("service", "SVC-a", "title: Red\nstatus: active\navailability_target: 99.123456")
    let spreadsheet = try csv(decimals, ["service"], .excelES)
    #expect(spreadsheet[0].hasPrefix("\u{FEFF}id;path;"))
    #expect(try cell("availability_target", spreadsheet, ";") == "99,123456")
    #expect(try cell("availability_target", csv(decimals, ["service"])) == "99.123456")
  }

  @Test func `a list of objects, or of words with a semicolon, is JSON`() throws {
    var made = HandMade()
    try made.add(
      "client", "CLI-a", "title: A\nstatus: active\ntags: [\"a;b\", c]\ncontacts: [{name: \"Ana \\\"la\\\" Pérez\"}]")
    let lines = try csv(made, ["client"])
    #expect(lines[1].contains(#""[{""name"":""Ana \""la\"" Pérez""}]""#), "\(lines[1])")
    #expect(lines[1].contains(#""[""a;b"",""c""]""#))
  }

  @Test func `several kinds share a table, each with its name`() throws {
    var made = HandMade()
    try made.add("service", "SVC-a", "title: Red\nstatus: active")
    try made.add("document", "DOC-a", "title: Norma\nstatus: active\nversion: \"1\"")
    let lines = try csv(made, ["document", "service"])
    #expect(lines[0].hasPrefix("kind,id,path,title,status,version,"))
    #expect(lines[1].hasPrefix("document,DOC-a,documents/DOC-a.md,Norma,active,1,"))
    #expect(lines[2].hasPrefix("service,SVC-a,services/SVC-a.md,Red,active,,") && lines[3] == "")
    #expect(lines[0].components(separatedBy: "title").count == 2)
  }
}
