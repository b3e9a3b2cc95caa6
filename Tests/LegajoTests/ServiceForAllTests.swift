import Fixtures
import Foundation
import Testing

/// The month's service reports for all clients at once.
struct ServiceForAllTests {
  private let sample: SampleFolder

  init() throws { sample = try SampleFolder() }

  private func listed(_ condition: String) throws -> [String] {
    let listed = try sample.legajo()("list", "client", "--where", condition, "--where", "since<=2026-03-31")
    return listed.output.components(separatedBy: "\n").compactMap { line in
      line.components(separatedBy: " ").first { $0.hasPrefix("CLI-") }
    }
  }

  private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sample.path + "/" + folder).sorted()
  }

  @Test func `each client of the month gets a file, which is verified`() throws {
    let made = try sample.legajo()(
      "report", "service", "--all", "--month", "2026-03", "--format", "html", "-o", "informes/marzo")
    #expect(made.status == 0, "\(made.errors)")
    // Those that are active, and the one that ended on the month's last day.
    let clients = try (listed("status=active") + listed("until=2026-03-31")).sorted()
    #expect(clients.contains("CLI-cooperacion"))
    #expect(try files(in: "informes/marzo") == clients.map { "\($0)-2026-03.html" })
    #expect(made.errors.contains("1/\(clients.count) "))
    let verified = try sample.legajo()("report", "verify", "informes/marzo/CLI-tramites-2026-03.html")
    #expect(verified.status == 0, "\(verified.errors)")
  }

  @Test func `a month before any client makes nothing`() throws {
    let made = try sample.legajo()("report", "service", "--all", "--month", "1999-01", "-o", "nada")
    #expect(made.status == 1)
    #expect(made.errors.contains("client-unknown"))
    #expect(!FileManager.default.fileExists(atPath: sample.path + "/nada"))
  }

  @Test func `one client or all of them, and for all a folder`() throws {
    #expect(try sample.legajo()("report", "service", "--month", "2026-03").status == 64)
    #expect(
      try sample.legajo()("report", "service", "--all", "--client", "CLI-tramites", "--month", "2026-03").status == 64)
    #expect(try sample.legajo()("report", "service", "--all", "--month", "2026-03").status == 64)
  }
}
