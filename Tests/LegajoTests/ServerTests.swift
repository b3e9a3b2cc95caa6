import Fixtures
import Foundation
import Testing

/// Servers as people make them.
struct ServerTests {
  private let sample: SampleFolder
  private let folder: TemporaryFolder
  private var server: String { folder.path + "/s.git" }

  init() throws {
    sample = try SampleFolder()
    folder = try TemporaryFolder()
  }

  private func push(_ reference: String) throws -> Command {
    try Command.run("git", ["push", "-q", server, reference], in: sample.path, environment: [:])
  }

  @Test func `a server whose HEAD names nothing audits the branch that is pushed all the same`() throws {
    _ = try Command.git("init", "-q", "--bare", "--initial-branch=master", server, in: folder.path)
    let adoption = try sample.git("rev-list", "--max-parents=0", "main").trimmingCharacters(in: .newlines)
    _ = try Command.git("config", "legajo.anchor", adoption, in: server)
    _ = try Legajo(in: server)("init", "--hooks", "--server")
    let first = try push("main")
    #expect(first.status == 0, "\(first.errors)")
    // Now that there is another branch, that HEAD names none is told.
    let told = try Legajo(in: server)("doctor")
    #expect(told.output.contains("git symbolic-ref HEAD refs/heads/main"), "\(told.output)")
    _ = try sample.git(
      "-c", "user.name=Nadie", "-c", "user.email=nadie@fuera.example", "commit", "-q", "--allow-empty", "-m", "Ajeno")
    let refused = try push("main")
    #expect(refused.status != 0 && refused.errors.contains("[author-not-in-roster]"), "\(refused.errors)")
    #expect(try Command.run("git", ["push", "-q", server, ":main"], in: sample.path, environment: [:]).status != 0)
  }

  @Test func `no second repository is begun inside a server`() throws {
    _ = try Command.git("clone", "-q", "--bare", sample.path, server, in: folder.path)
    let refused = try Legajo(in: server, as: .ana)("init")
    #expect(refused.status == 2 && refused.errors.contains("[no-work-tree]"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: server + "/.git"))
  }
}
