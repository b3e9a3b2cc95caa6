import Fixtures
import Foundation
import Testing

@testable import Archive
@testable import legajo

/// docs/stories.md, held to the sample: what it tells one to type works there.
struct StoriesTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs/stories.md").standardizedFileURL

  /// The commands of the page but the first, which lays the sample down.
  private static func commands() throws -> [String] {
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    return lines.filter { $0.hasPrefix("    ") && !$0.contains("init --sample") }.map { String($0.dropFirst(4)) }
  }

  @Test func `each of its commands works and says something`() throws {
    let sample = try SampleFolder()
    let commands = try Self.commands()
    #expect(commands.count > 50)
    for command in commands {
      let run = try Command.run(
        "bash", ["-c", #"legajo() { "$LEGAJO" "$@"; }; "# + command], in: sample.path,
        environment: ["LEGAJO": Legajo.program])
      #expect(run.status == 0 && run.errors.contains("[") == false, "\(command): \(run.errors)")
      #expect(!(run.output + run.errors).isEmpty, "\(command)")
    }
  }

  @Test func `the records that it speaks of are there`() throws {
    let sample = try SampleFolder()
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let ids = text.matches(of: /\b[A-Z]{3}-[a-z0-9]+(-[a-z0-9]+)*/).map { String($0.output.0) }
    #expect(Set(ids).count > 30)
    for id in Set(ids) { #expect(try sample.legajo()("show", id).status == 0, "\(id)") }
  }
}
