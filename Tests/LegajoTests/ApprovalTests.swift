import Fixtures
import Foundation
import Testing

/// How roles, settings and schema change: two people, a branch, one merge.
struct ApprovalTests {
  let sample: SampleFolder

  init() throws {
    sample = try SampleFolder()
  }

  /// A proposal of dueno's on a branch of its own; main is checked out afterwards.
  private func propose(_ text: String = "# nota\n", in file: String = "roles.yaml") throws {
    _ = try sample.git("switch", "-qc", "propuesta")
    try sample.folder.write(try sample.folder.text(file) + text, to: file)
    let made = try sample.legajo(as: .ana)("commit", file, "-m", "Proponer")
    try #require(made.status == 0, "\(made.errors)")
    _ = try sample.git("switch", "-q", "main")
  }

  private func audit(_ range: String) throws -> Command { try sample.legajo()("audit", range) }

  @Test func `direccion's approval merges the proposal, files and index with it`() throws {
    try propose()
    let before = try sample.git("rev-parse", "main")
    #expect(try sample.legajo()("check", "--range", "main..propuesta").output.contains("[approval-missing]"))
    let made = try sample.legajo(as: .laura)("approve", "propuesta")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output == (try sample.git("rev-parse", "HEAD")))
    #expect(try sample.git("rev-list", "--parents", "-n", "1", "HEAD").split(separator: " ").count == 3)
    #expect(try sample.git("status", "--porcelain") == "")
    #expect(try sample.folder.text("roles.yaml").hasSuffix("# nota\n"))
    let judged = try audit("\(before.trimmingCharacters(in: .newlines))..HEAD")
    #expect(judged.status == 0, "\(judged.output)")
  }

  @Test func `an approval on the branch lets a forge merge`() throws {
    try propose()
    _ = try sample.git("switch", "-q", "propuesta")
    #expect(try sample.legajo(as: .laura)("approve", "--on-branch").status == 0)
    #expect(try sample.legajo()("check", "--range", "main..propuesta").status == 0)
    // What comes after it is not approved by it.
    try sample.folder.write(try sample.folder.text("roles.yaml") + "# otra\n", to: "roles.yaml")
    #expect(try sample.legajo(as: .ana)("commit", "roles.yaml", "-m", "Otra").status == 0)
    #expect(try sample.legajo()("check", "--range", "main..propuesta").output.contains("[approval-missing]"))
  }

  @Test func `a proposal is found in the approver's clone, once that is not behind`() throws {
    try propose()
    let folder = try TemporaryFolder()
    _ = try Command.git("clone", "-q", sample.path, folder.path + "/clon", in: folder.path)
    var laura = Legajo(in: folder.path + "/clon", as: .laura)
    laura.environment = ["GIT_AUTHOR_DATE": SampleFolder.now, "GIT_COMMITTER_DATE": SampleFolder.now]
    let elsewhere = try laura("approve", "--on-branch", "propuesta")
    #expect(elsewhere.status == 1 && elsewhere.errors.contains("git switch propuesta"), "\(elsewhere.errors)")
    try sample.replace("since: 2019-03-01", by: "since: 2019-04-01", in: "clients/CLI-archivo.md")
    #expect(try sample.legajo(as: .bruno)("commit", "-m", "Ficha").status == 0)
    _ = try Command.git("fetch", "-q", in: folder.path + "/clon")
    let behind = try laura("approve", "propuesta")
    #expect(behind.status == 1 && behind.errors.contains("origin/main"), "\(behind.errors)")
    _ = try Command.git("merge", "-q", "--ff-only", "origin/main", in: folder.path + "/clon")
    let made = try laura("approve", "propuesta")
    #expect(made.status == 0, "\(made.errors)")
  }

  @Test func `nothing is approved over files that are being edited`() throws {
    try propose()
    try sample.folder.write(try sample.folder.text("roles.yaml") + "# a medias\n", to: "roles.yaml")
    let head = try sample.git("rev-parse", "HEAD")
    let refused = try sample.legajo(as: .laura)("approve", "propuesta")
    #expect(refused.status == 1 && refused.errors.contains("[approval-refused]"), "\(refused.errors)")
    #expect(try sample.folder.text("roles.yaml").hasSuffix("# a medias\n"))
    #expect(try sample.git("rev-parse", "HEAD") == head)
  }

  @Test func `a branch with records in it is not approved`() throws {
    try propose()
    _ = try sample.git("switch", "-q", "propuesta")
    try sample.replace("since: 2019-03-01", by: "since: 2019-04-01", in: "clients/CLI-archivo.md")
    #expect(try sample.legajo(as: .bruno)("commit", "-m", "Ficha").status == 0)
    _ = try sample.git("switch", "-q", "main")
    let refused = try sample.legajo(as: .laura)("approve", "propuesta")
    #expect(refused.status == 1 && refused.errors.contains("[guarded-change]"), "\(refused.errors)")
  }

  @Test func `only direccion approves, and only on the main branch`() throws {
    try propose()
    let other = try sample.legajo(as: .bruno)("approve", "propuesta")
    #expect(other.status == 1 && other.errors.contains("[role-not-held]"), "\(other.errors)")
    _ = try sample.git("switch", "-qc", "otra")
    let elsewhere = try sample.legajo(as: .laura)("approve", "propuesta")
    #expect(elsewhere.status == 1 && elsewhere.errors.contains("[approval-refused]"), "\(elsewhere.errors)")
  }

  @Test func `a migration writes schema and records together, and moves nothing`() throws {
    _ = try sample.git("switch", "-qc", "migracion")
    try sample.replace("enum: [low, medium, high]", by: "enum: [low, mid, high]", in: "schema/complaint.yaml")
    try sample.replace(
      "x-labels: {low: {es: baja, en: low}, medium:", by: "x-labels: {low: {es: baja, en: low}, mid:",
      in: "schema/complaint.yaml")
    for file in try sample.git("grep", "-l", "severity: medium").split(separator: "\n").map(String.init) {
      try sample.replace("severity: medium", by: "severity: mid", in: file)
    }
    let paths = ["schema/complaint.yaml", "complaints"]
    let mixed = try sample.legajo(as: .ana).run(["commit", "-m", "Gravedad"] + paths)
    #expect(mixed.status == 1 && mixed.errors.contains("[guarded-change]"), "\(mixed.errors)")
    let made = try sample.legajo(as: .ana).run(["commit", "--migration", "gravedad", "-m", "Gravedad"] + paths)
    #expect(made.status == 0, "\(made.errors)")
    _ = try sample.git("switch", "-q", "main")
    let approved = try sample.legajo(as: .laura)("approve", "migracion")
    #expect(approved.status == 0, "\(approved.errors)")
    #expect(try audit("HEAD~1..HEAD").status == 0)
  }

  @Test func `a breach that two people accepted is counted, and no other finding of its commit goes with it`() throws {
    try sample.replace("since: 2019-03-01", by: "since: 2019-04-01", in: "clients/CLI-archivo.md")
    let base = try sample.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let carla = Legajo.Person.carla
    var plain = ["GIT_AUTHOR_DATE": SampleFolder.now, "GIT_COMMITTER_DATE": SampleFolder.now]
    for role in ["AUTHOR", "COMMITTER"] {
      (plain["GIT_\(role)_NAME"], plain["GIT_\(role)_EMAIL"]) = (carla.name, carla.email)
    }
    try #require(
      Command.run("git", ["commit", "-qam", "Sin rol"], in: sample.path, environment: plain).status == 0)
    let breach = try sample.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    #expect(try audit("\(base)..HEAD").output.contains("[role-unstated]"))
    _ = try sample.git("switch", "-qc", "aceptar")
    try sample.folder.write(
      "breaches:\n  - commit: \"\(breach)\"\n    codes: [role-unstated]\n    reason: Antes de los hooks\n",
      to: "accepted-breaches.yaml")
    #expect(try sample.legajo(as: .ana)("commit", "accepted-breaches.yaml", "-m", "Aceptar").status == 0)
    // On its own branch it accepts nothing yet for those who judge the main one.
    #expect(try audit("\(base)..main").status == 1)
    _ = try sample.git("switch", "-q", "main")
    #expect(try sample.legajo(as: .laura)("approve", "aceptar").status == 0)
    let judged = try audit("\(base)..HEAD")
    #expect(judged.status == 0, "\(judged.output)")
    #expect(judged.errors.contains("accepted-breaches.yaml: 1"))
  }
}

/// Who may do what, asked beforehand.
struct WhoCanTests {
  private let sample: SampleFolder

  init() throws {
    sample = try SampleFolder()
  }

  @Test(arguments: [
    ("answered", "CMP-2026-t3f5y", "gestor,dueno", "bruno.sosa"),
    ("respondido", "CMP-2026-t3f5y", "gestor,dueno", "carla.nunez"),
    ("edit", "roles.yaml", "dueno", "ana.pereyra"),
    ("create", "reclamo", "gestor,ejecutor,dueno", "diego.olmos"),
    ("edit", "people.yaml", "gestor,dueno", "ana.pereyra"),
  ])
  func `roles and people are told`(_ act: String, _ subject: String, _ roles: String, _ person: String) throws {
    struct Answer: Decodable {
      var roles: Set<String>
      var people: [String]
    }
    let said = try sample.legajo()("who-can", act, subject, "--format", "json")
    try #require(said.status == 0, "\(said.errors)")
    let answers = try JSONDecoder().decode([Answer].self, from: Data(said.output.utf8))
    #expect(answers.first?.roles == Set(roles.split(separator: ",").map(String.init)))
    #expect(answers.first?.people.contains(person) == true)
  }

  @Test func `a step that does not exist is told with those that do`() throws {
    let said = try sample.legajo()("who-can", "inventado", "CMP-2026-t3f5y")
    #expect(said.status == 1 && said.errors.contains("[no-such-step]") && said.errors.contains("answered"))
  }
}
