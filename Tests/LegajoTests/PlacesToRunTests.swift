import Fixtures
import Foundation
import Testing

/// Where the program is run, and what it says where it cannot.
struct PlacesToRunTests {
  @Test(arguments: [["check"], ["status"], ["list", "client"], ["commit"], ["report", "interviews"]])
  func `outside of a repository every verb says so`(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Legajo(in: folder.path).run(arguments)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains("[not-a-repository]") && run.errors.contains("legajo init"), "\(run.errors)")
  }

  @Test func `a repository without settings is told how to begin`() throws {
    let folder = try TemporaryFolder()
    _ = try Command.git("init", "-q", in: folder.path)
    let run = try Legajo(in: folder.path)("check")
    #expect(run.status == 2)
    #expect(run.errors.contains("[not-a-records-repository]") && run.errors.contains("legajo init"))
  }

  @Test(arguments: ["legajo.yaml", "roles.yaml", "people.yaml", "lists.yaml", "schema/client.yaml"])
  func `unreadable settings stop everything, with place and reason`(_ file: String) throws {
    let sample = try SampleFolder()
    try sample.folder.write("a: \"1\" 2\n", to: file)
    try sample.folder.write("no front matter", to: "clients/CLI-roto.md")
    for verb in ["check", "status", "commit"] {
      let run = try sample.legajo(as: .bruno)(verb)
      // The policy of a commit is the last commit's: there it is one more wrong file.
      let expected: Int32 = verb == "check" ? 2 : verb == "commit" ? 1 : 0
      #expect(run.status == expected, "\(verb): \(run.errors)")
    }
    let check = try sample.legajo()("check")
    #expect(check.output.contains("--> \(file):1:8") && check.errors.contains("[policy-unreadable]"), "\(check.errors)")
    #expect(!(check.output + check.errors).contains("CLI-roto"))
  }

  @Test func `a list says which records it could not read`() throws {
    let sample = try SampleFolder()
    #expect(try !sample.legajo()("list", "cliente").errors.contains("CLI-archivo"))
    try sample.folder.write([0x2D, 0x2D, 0x2D, 0x0A, 0xF3, 0x0A], to: "clients/CLI-archivo.md")
    let run = try sample.legajo()("list", "cliente")
    #expect(run.status == 0 && !run.output.contains("CLI-archivo") && run.errors.contains("CLI-archivo"))
  }

  @Test func `a bare repository is read, and not edited`() throws {
    let sample = try SampleFolder()
    let other = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--bare", ".", other.path + "/registros.git")
    let bare = Legajo(in: other.path + "/registros.git", as: .bruno)
    let report = try bare("report", "interviews", "--at", "annual/2025", "--format", "md")
    #expect(report.status == 0)
    #expect(
      report.output == (try sample.legajo()("report", "interviews", "--at", "annual/2025", "--format", "md").output))
    #expect(try bare("check", "--at", "HEAD").status == 0)
    #expect(try bare("list", "service").output.split(separator: "\n").count == 8)
    for verb in [["check"], ["commit"], ["new", "client", "title=x"], ["set", "CLI-tramites", "area=x"], ["status"]] {
      let run = try bare.run(verb)
      #expect(run.status == 2 && run.errors.contains("[no-work-tree]"), "\(verb): \(run.errors)")
    }
  }

  @Test func `a report does not see the work tree, the index or newer commits`() throws {
    let sample = try SampleFolder()
    let wanted = try sample.legajo()("report", "interviews", "--at", "annual/2025", "--format", "json").output
    try sample.folder.write("broken", to: "clients/CLI-tramites.md")
    try sample.folder.write("a: [", to: "legajo.yaml")
    _ = try sample.git("add", "-A")
    let dirty = try sample.legajo()("report", "interviews", "--at", "annual/2025", "--format", "json")
    #expect(dirty.status == 0 && dirty.output == wanted, "\(dirty.errors)")
  }

  @Test func `a shallow clone reads its records, and says what history needs`() throws {
    let sample = try SampleFolder()
    let other = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--depth", "3", "file://" + sample.path, other.path + "/corto")
    let shallow = Legajo(in: other.path + "/corto", as: .bruno)
    #expect(try shallow("check").status == 0)
    for verb in [["log"], ["log", "CLI-tramites"], ["report", "interviews"]] {
      let run = try shallow.run(verb)
      #expect(run.status == 2 && run.errors.contains("git fetch --unshallow"), "\(verb): \(run.errors)")
    }
    // An edit that needs no history may be committed.
    #expect(try shallow("set", "CLI-compras", "reviewed=2026-11-20").status == 0)
    let commit = try shallow("commit")
    #expect(commit.status == 0, "\(commit.errors)")
  }

  @Test func `before the first commit the files on disk govern`() throws {
    let folder = try TemporaryFolder()
    let ana = Legajo(in: folder.path, as: .ana)
    #expect(try ana("init", "registros").status == 0)
    let inside = Legajo(in: folder.path + "/registros", as: .ana)
    #expect(try inside("check").status == 0)
    let log = try inside("log")
    #expect(log.status == 2 && log.errors.contains("todavía no tiene ningún commit"), "\(log.errors)")
    let status = try inside("status")
    #expect(status.status == 0 && status.output.contains("roles.yaml"))
    #expect(try inside("check", "--at", "HEAD").status == 2)
    let tag = try inside("tag", "annual/2026")
    #expect(tag.status == 1 && tag.errors.contains("[tag-refused]"))
    // Roles are changed by two people: the second one is named before the first commit, or never.
    let alone = try inside("commit", "-m", "Adoptar legajo")
    #expect(alone.status == 1 && alone.errors.contains("[direccion-missing]"), "\(alone.errors)")
    let laura =
      "  - person: laura\n    emails: [laura@infra.example]\n    roles: [{role: direccion, from: 2024-01-01}]\n"
    let file = inside.folder + "/roles.yaml"
    try (String(contentsOfFile: file, encoding: .utf8) + laura).write(toFile: file, atomically: true, encoding: .utf8)
    let commit = try inside("commit", "-m", "Adoptar legajo")
    #expect(commit.status == 0, "\(commit.errors)")
    #expect(try inside("status").output == "")
    #expect(try Command.git("fsck", "--strict", in: inside.folder) == "")
  }

  @Test func `paths are read from where the program is run`() throws {
    let sample = try SampleFolder()
    let below = sample.legajo(as: .bruno, below: "clients")
    #expect(try below("check", "CLI-tramites.md").errors.hasPrefix("1 registro:"))
    #expect(try below("check", ".").errors.hasPrefix("24 registros:"))
    #expect(try below("check", "../services").errors.hasPrefix("8 registros:"))
    #expect(try below("check", "../../x").status == 1)
    #expect(try below("set", "CLI-compras", "reviewed=2026-11-20").status == 0)
    #expect(try below("set", "CLI-archivo", "reviewed=2026-11-20").status == 0)
    #expect(try below("commit", "CLI-compras.md").status == 0)
    #expect(try sample.git("status", "--porcelain") == " M clients/CLI-archivo.md\n")
  }
}
