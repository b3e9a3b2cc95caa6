import Fixtures
import Foundation
import Testing

/// What `legajo diff` says.
struct DiffTests {
  let sample: SampleFolder

  init() throws {
    sample = try SampleFolder()
    let settings = try sample.folder.text("legajo.yaml")
    try sample.folder.write(
      settings.replacingOccurrences(of: "due_soon_days: 30", with: "due_soon_days: 7"), to: "legajo.yaml")
    let client = "clients/CLI-compras.md"
    let text = try sample.folder.text(client)
    try sample.folder.write(
      text.replacingOccurrences(of: "status: active", with: "status: inactive") + "\nSe mudan.\n", to: client)
    _ = try Command.git(
      "commit", "-qam", "Cambios\n\nRole: gestor", in: sample.folder.path,
      environment: [
        "GIT_AUTHOR_NAME": "Bruno", "GIT_AUTHOR_EMAIL": "bruno.sosa@infra.example", "GIT_COMMITTER_NAME": "Bruno",
        "GIT_COMMITTER_EMAIL": "bruno.sosa@infra.example",
      ])
  }

  private func diff(_ arguments: String...) throws -> Command {
    try sample.legajo().run(["diff"] + arguments)
  }

  @Test func `fields are told with their labels, before and after, and who`() throws {
    let said = try diff("HEAD~1", "HEAD")
    #expect(said.status == 0, "\(said.errors)")
    #expect(said.output.contains("~ CLI-compras  cliente"))
    #expect(said.output.contains("Estado  activo -> inactivo  ["))
    #expect(said.output.contains("Bruno Sosa (Gestor"))
    #expect(said.output.contains("texto  cambió"))
    #expect(said.output.contains("due_soon_days  30 -> 7"))
    let english = try diff("HEAD~1", "HEAD", "--lang", "en")
    #expect(english.output.contains("Status  active -> inactive"))
  }

  @Test func `the summary counts, and a filter takes records, files and folders`() throws {
    let summary = try diff("HEAD~1", "HEAD", "--detail", "summary")
    #expect(summary.output.contains("clientes") && !summary.output.contains("CLI-compras"))
    #expect(try diff("HEAD~1", "HEAD", "CLI-compras").output.contains("CLI-compras"))
    #expect(try !diff("HEAD~1", "HEAD", "CLI-compras").output.contains("legajo.yaml"))
    #expect(try diff("HEAD~1", "HEAD", "clients/", "legajo.yaml").output.contains("due_soon_days"))
    #expect(try diff("HEAD", "HEAD").output == "nada difiere\n")
    #expect(try diff("HEAD~1", "HEAD", "roles.yaml").output == "nada difiere\n")
  }

  @Test func `programs read it as JSON`() throws {
    let said = try diff("HEAD~1", "HEAD", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(said.output.utf8)) as? [String: Any]
    let differences = try #require(value?["differences"] as? [[String: Any]])
    #expect(differences.count == 2)
    #expect(value?["isAhead"] as? Bool == true)
  }

  @Test func `what is not there is refused with the nearest`() throws {
    let revision = try diff("annual/2052", "HEAD")
    #expect(revision.status == 2)
    #expect(revision.errors.contains("[revision-unknown]"))
    #expect(revision.errors.contains("¿annual/2025?"))
    let record = try diff("HEAD~1", "HEAD", "CLI-compra")
    #expect(record.status == 1)
    #expect(record.errors.contains("¿CLI-compras?"))
  }
}
