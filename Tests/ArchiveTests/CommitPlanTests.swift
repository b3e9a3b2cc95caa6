import Documents
import Fixtures
import Foundation
import Git
import Records
import Testing

@testable import Archive

/// Who may commit what, judged by the policy of the last commit.
struct CommitPlanTests {
  let sample: SampleCopy
  let client = "clients/CLI-compras.md"

  init() throws { sample = try SampleCopy() }

  private func review() throws {
    try sample.replace("reviewed: 2026-09-10", by: "reviewed: 2026-11-20", in: client)
  }

  @Test func `the first role of the roster that allows every change is taken`() throws {
    try review()
    let plan = try sample.plan(by: "carla.nunez").get()
    #expect(plan.role == "gestor" && plan.roleWasChosen)
    #expect(plan.items.map(\.path) == [client])
    // An executor may not edit clients, and she is one too.
    #expect(try sample.plan(by: "carla.nunez", role: "ejecutor").codes == ["not-allowed", "edit-not-allowed"])
    #expect(try sample.plan(by: "carla.nunez", role: "direccion").codes == ["role-not-held"])
  }

  @Test(arguments: [
    ("nadie", "author-not-in-roster", "2026-11-20T10:00:00-0300"),
    ("bruno.sosa", "role-not-held", "2024-01-31T10:00:00-0300"),
    ("elena.vidal", "role-not-held", "2025-01-15T10:00:00-0300"),
  ])
  func `the author is a person of the roster with a role that day`(
    _ person: String, _ code: String, _ date: String
  ) throws {
    try review()
    #expect(try sample.plan(by: person, at: date).codes == [code])
  }

  @Test func `the policy is the last commit's, not that of the files on disk`() throws {
    try review()
    // Diego gives himself a role; the change of roles does not count before direccion has merged it.
    try sample.replace("  - person: diego.olmos", by: "  - person: olga.dueno", in: "roles.yaml")
    #expect(try sample.plan(by: "olga.dueno", named: [client]).codes == ["author-not-in-roster"])
    #expect(try sample.plan(by: "bruno.sosa").get().items.map(\.path) == [client])
  }

  @Test func `a guarded file goes alone, by dueno, on a branch`() throws {
    try sample.replace(
      "complaint_days: {acknowledge: 5, answer: 10}", by: "complaint_days: {acknowledge: 4, answer: 10}",
      in: "legajo.yaml")
    #expect(try sample.plan(by: "ana.pereyra", named: ["legajo.yaml"]).codes == ["not-allowed", "guarded-change"])
    _ = try sample.git("switch", "-q", "-c", "plazos")
    #expect(try sample.plan(by: "ana.pereyra", named: ["legajo.yaml"]).codes == [])
    #expect(try sample.plan(by: "bruno.sosa", named: ["legajo.yaml"]).codes == ["not-allowed", "path-not-allowed"])
    try review()
    #expect(
      try sample.plan(by: "ana.pereyra", named: ["legajo.yaml", client]).codes == ["not-allowed", "guarded-change"])
  }

  @Test(arguments: [
    ("people.yaml", "bruno.sosa", true), ("people.yaml", "diego.olmos", false), ("lists.yaml", "ana.pereyra", true),
    ("lists.yaml", "bruno.sosa", false), ("README.md", "diego.olmos", true),
  ])
  func `other files are changed by whom they belong to`(_ file: String, _ person: String, _ isAllowed: Bool) throws {
    try sample.folder.write(sample.folder.text(file) + "# nota\n", to: file)
    #expect(try sample.plan(by: person, named: [file]).codes == (isAllowed ? [] : ["not-allowed", "path-not-allowed"]))
    // Without a name only records are taken.
    #expect(try sample.plan(by: person).codes == ["nothing-to-commit"])
  }

  @Test func `what nobody expects is not committed`() throws {
    try sample.folder.write("x", to: "notas/suelto.txt")
    #expect(try sample.plan(by: "ana.pereyra", named: ["notas/suelto.txt"]).codes.contains("file-not-expected"))
    try review()
    #expect(try sample.plan(by: "ana.pereyra").get().leftOut.map(\.path) == ["notas/suelto.txt"])
  }

  @Test func `a record is voided, not deleted`() throws {
    try FileManager.default.removeItem(atPath: "\(sample.path)/\(client)")
    #expect(try sample.plan(by: "ana.pereyra").codes.contains("record-deleted"))
  }

  @Test func `errors that were there before do not stand in the way, new ones do`() throws {
    try sample.replace("status: active", by: "status: activ", in: client)
    _ = try sample.git("commit", "-q", "-a", "-m", "roto")
    try sample.replace("reviewed: 2024-02-07", by: "reviewed: 2026-11-20", in: "clients/CLI-archivo.md")
    #expect(try sample.plan(by: "bruno.sosa").get().earlierErrors == 1)
    // An interview refers to the client whose file goes out of the way: the error lies in a file not committed.
    _ = try sample.git("mv", "clients/CLI-tramites.md", "clients/CLI-tramites-nuevo.md")
    #expect(
      try sample.plan(by: "bruno.sosa", named: ["clients/CLI-tramites.md", "clients/CLI-tramites-nuevo.md"]).codes
        .contains("reference-not-found"))
  }

  @Test func `one step of a life cycle at a time`() throws {
    // registered -> acknowledged -> in_progress is two steps.
    let complaint = "complaints/2026/CMP-2026-n8a2e-buzones-llenos.md"
    try sample.replace("status: acknowledged", by: "status: closed", in: complaint)
    #expect(try sample.plan(by: "ana.pereyra").codes.contains("move-not-allowed"))
  }

  @Test func `who proposed an action does not approve it`() throws {
    // Laura may approve, but not what she proposed herself.
    let action = "actions/2026/ACT-2026-a6w4r-ningun-cambio-sin-aviso.md"
    try sample.replace("status: proposed", by: "status: approved", in: action)
    #expect(try sample.plan(by: "laura.ferreira").get().role == "direccion")
    #expect(try sample.plan(by: "ana.pereyra").codes == ["not-allowed", "move-not-allowed"])
    let last = try sample.git("log", "-1", "--format=%an", "--", action)
    #expect(last == "Elena Vidal")
  }

  @Test func `a closed record is dueno's, with a reason`() throws {
    let complaint = "complaints/2025/CMP-2025-v2c8k-turnos-de-los-lunes.md"
    try sample.replace("severity: high", by: "severity: medium", in: complaint)
    #expect(try sample.plan(by: "bruno.sosa").codes == ["not-allowed", "edit-not-allowed"])
    #expect(try sample.plan(by: "ana.pereyra").codes == ["not-allowed", "reason-missing"])
    #expect(try sample.plan(by: "ana.pereyra", reason: "  ").codes == ["not-allowed", "reason-missing"])
    let plan = try sample.plan(by: "ana.pereyra", reason: "Se cargó mal la gravedad").get()
    #expect(plan.message.hasSuffix("Record: CMP-2025-v2c8k\nRole: dueno\nReason: Se cargo mal la gravedad\n"))
  }

  @Test(arguments: [
    "Revisar\n\nRole: direccion", "Revisar\n\nrole : direccion\n", "Role: direccion", "Revisar\n\nRecord: CLI-x",
  ])
  func `no message states a role of its own`(_ message: String) throws {
    try review()
    switch try sample.plan(by: "bruno.sosa", message: message) {
    case .failure(let refusal): #expect(refusal.code.description == "message-unusable")
    case .success(let plan):
      try sample.folder.write(plan.message, to: ".git/message")
      let trailers = try sample.git("interpret-trailers", "--parse", ".git/message")
      #expect(trailers.split(separator: "\n").filter { $0.lowercased().hasPrefix("role") } == ["Role: gestor"])
    }
  }

  @Test(arguments: [
    nil, "Revisar la ficha", "Revisar\n\nUn párrafo: con dos puntos.", "Revisar\n\nRefs: #12",
    "Revisar\n\nRefs: #12\n(dicho por teléfono)", "Revisar\r\n\r\nOtra línea\r\n", "# Revisar", "Revisar\n---\nfin",
  ])
  func `git reads the trailers of every message`(_ message: String?) throws {
    try review()
    let plan = try sample.plan(by: "bruno.sosa", message: message).get()
    _ = try plan.commit(to: sample.repository)
    let role = try sample.git("log", "-1", "--format=%(trailers:key=Role,valueonly)")
    #expect(role.trimmingCharacters(in: .newlines) == "gestor", "\(plan.message)")
    #expect(
      try sample.git("log", "-1", "--format=%(trailers:key=Record,valueonly)").trimmingCharacters(in: .newlines)
        == "CLI-compras")
    #expect(
      try sample.repository.commit(sample.repository.resolve("HEAD")).trailers.map(\.key).suffix(2) == [
        "Record", "Role",
      ])
    #expect(try sample.git("status", "--porcelain") == "" && sample.git("fsck", "--strict", "--no-dangling") == "")
  }
}
