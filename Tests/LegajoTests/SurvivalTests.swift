import Fixtures
import Foundation
import Testing

/// What the sweeps need of the machine.
enum Sweeps {
  static let hasPython = ["/usr/bin/python3", "/usr/local/bin/python3"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  static let hasStrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")
  static let isRoot = getuid() == 0
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"
}

/// A few points of each part of Scripts/survive, which tries them all.
@Suite(
  .serialized,
  .enabled(if: Sweeps.hasPython || Sweeps.isCI, "python3 is missing: Scripts/bootstrap --judges"))
struct SurvivalTests {
  @Test(
    .enabled(if: Sweeps.hasStrace || Sweeps.isCI, "strace is missing: Scripts/bootstrap --judges"),
    arguments: [["kill", "--changing"], ["errors"]], ["commit", "set", "tag"])
  func `what is cut off or fails at some call is done or not done, and healed`(
    _ part: [String], _ verb: String
  ) throws {
    try survive(part + ["--case", verb, "--most", "8"])
  }

  @Test(
    .enabled(if: Sweeps.isRoot || Sweeps.isCI, "mounting a small disk takes root"), arguments: ["space", "readonly"])
  func `a disk without room or that may not be written leaves everything as it was`(_ part: String) throws {
    try survive([part, "--case", "commit", "--most", "3"])
  }

  @Test func `git's locks that others hold are waited for, and never taken away`() throws {
    try survive(["locks", "--case", "commit"])
  }

  @Test func `who commits with git at the same moment loses nothing`() throws {
    try survive(["race", "--case", "commit", "--most", "4"])
  }

  private func survive(_ arguments: [String]) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Survival/survive.py").path
    let run = try Command.run(
      "python3", [script] + arguments + ["--program", Legajo.program, "--place", NSTemporaryDirectory()], in: "/",
      environment: ["PYTHONDONTWRITEBYTECODE": "1"])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains(" points, "), "nothing was tried: \(run.output)")
  }
}
