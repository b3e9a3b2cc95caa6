import Fixtures
import Foundation
import Testing

/// Pushes to a real forge: gitolite3 behind an ssh daemon on loopback, with the pre-receive hook and a key a person.
struct ForgeTests {
  private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../..").standardizedFileURL

  /// What is not installed.
  private static let missing: String = {
    let script = ". Tests/Forge/gitolite.sh; forge_missing"
    let run = try? Command.run("bash", ["-c", script], in: project.path)
    return run?.output ?? "bash"
  }()

  @Test(
    .enabled(if: missing.isEmpty, "Scripts/bootstrap --judges installs gitolite3 and an ssh daemon, which are missing"))
  func `a forge takes honest pushes, and sends the others back with our words`() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(
      "timeout", ["-s", "KILL", "600", Self.project.appendingPathComponent("Scripts/forge").path],
      in: Self.project.path,
      environment: ["LEGAJO": try Legajo.program, "TMPDIR": folder.path])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let left = try Command.run("pgrep", ["-f", folder.path], in: folder.path)
    #expect(left.output.isEmpty, "no daemon is left")
  }
}
