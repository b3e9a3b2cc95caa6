import ArgumentParser
import Fixtures
import Foundation
import Testing

@testable import legajo

/// docs/demands.md, held to the program: each demand has its row, and what a row names exists.
struct DemandsTests {
  /// A row of the table.
  struct Demand {
    var name: String
    var kinds: [String]
    var codes: [String]
    var verbs: [String]
    var reports: [String]
    var command: [String]
  }

  private static let verbs = Legajo.configuration.subcommands.map { $0._commandName }
  private static let reports = Report.configuration.subcommands.map { $0._commandName }

  private static func demands() throws -> [Demand] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../docs/demands.md")
    return try String(contentsOf: page.standardizedFileURL, encoding: .utf8).components(separatedBy: "\n")
      .filter { $0.hasPrefix("| [P") }.map { line in
        let cells = line.components(separatedBy: " | ").map {
          $0.trimmingCharacters(in: CharacterSet(charactersIn: "| "))
        }
        try #require(cells.count == 6, "\(line)")
        let name = try #require(cells[0].dropFirst().split(separator: "]").first.map(String.init))
        #expect(cells[0].hasPrefix("[\(name)](process.md#\(name.lowercased())) "), "\(cells[0])")
        func names(_ cell: Int) -> [String] {
          cells[cell].components(separatedBy: ", ").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "`")) }
        }
        return Demand(
          name: name, kinds: names(1), codes: names(2), verbs: names(3), reports: names(4),
          command: cells[5].trimmingCharacters(in: CharacterSet(charactersIn: "`")).components(separatedBy: " "))
      }
  }

  @Test func `each demand has one row, in order`() throws {
    #expect(try Self.demands().map(\.name) == (1...32).map { "P\($0)" })
  }

  @Test func `what a row names exists`() throws {
    let sample = try SampleFolder()
    for demand in try Self.demands() {
      for kind in demand.kinds {
        #expect(try sample.legajo()("schema", "show", kind).output.hasPrefix("\(kind) "), "\(demand.name): \(kind)")
      }
      #expect(Set(demand.codes).subtracting(Explain.codes) == [], "\(demand.name)")
      #expect(Set(demand.verbs).subtracting(Self.verbs) == [], "\(demand.name)")
      #expect(Set(demand.reports).subtracting(Self.reports) == [], "\(demand.name)")
    }
  }

  @Test func `every report and every kind serves a demand`() throws {
    let demands = try Self.demands()
    let made = Set(Self.reports).subtracting(["verify", "template"])
    #expect(made.subtracting(demands.flatMap(\.reports)) == [])
    let sample = try SampleFolder()
    let kinds = try FileManager.default.contentsOfDirectory(atPath: sample.path + "/schema")
      .map { String($0.dropLast(".yaml".count)) }.filter { $0 != "common" }
    #expect(kinds.count == 14 && Set(kinds).subtracting(demands.flatMap(\.kinds)) == [])
  }

  @Test func `the command of a row shows something on the sample`() throws {
    let sample = try SampleFolder()
    for demand in try Self.demands() {
      let command = demand.command
      try #require(command.count > 1 && command[0] == "legajo", "\(demand.name)")
      let run = try sample.legajo().run(Array(command.dropFirst()))
      #expect(run.status == 0 && !run.output.isEmpty, "\(demand.name): \(command)\n\(run.errors)")
    }
  }
}
