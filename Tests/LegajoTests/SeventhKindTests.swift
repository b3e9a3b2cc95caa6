import Fixtures
import Foundation
import Testing

/// A kind that the program has never heard of works with every verb: kinds are known through schemas only.
struct SeventhKindTests {
  let sample: SampleFolder

  init() throws {
    sample = try SampleFolder()
    // The example of docs/records.md, brought in by the way that the page describes.
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/records.md").standardizedFileURL
    let text = try String(contentsOf: page, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## Adding a kind").last)
    let schema = try #require(section.components(separatedBy: "```yaml\n").dropFirst().first)
    _ = try sample.git("switch", "-q", "-c", "actas")
    try sample.folder.write(try #require(schema.components(separatedBy: "```").first), to: "schema/minutes.yaml")
    let proposed = try sample.legajo(as: .ana)("commit", "schema/minutes.yaml", "-m", "Agregar las actas")
    try #require(proposed.status == 0, "\(proposed.errors)")
    _ = try sample.git("switch", "-q", "main")
    _ = try sample.git(
      "-c", "user.name=Laura Ferreira", "-c", "user.email=laura.ferreira@infra.example", "merge", "-q", "--no-ff", "-m",
      "Aprobar las actas\n\nRole: direccion", "actas")
  }

  @Test func `every verb works on it`() throws {
    let bruno = sample.legajo(as: .bruno)
    let made = try bruno("new", "acta", "title=Reunión de marzo", "held=2026-03-12", "clients=CLI-tramites")
    try #require(made.status == 0, "\(made.errors)")
    #expect(made.line.hasPrefix("minutes/2026/MIN-2026-") && made.line.hasSuffix("-reunion-de-marzo.md"))
    let id = String(made.line.dropFirst("minutes/2026/".count).prefix("MIN-2026-xxxxx".count))
    #expect(try sample.folder.text(made.line).contains("## Lo tratado"))

    #expect(try bruno("status").output == "\(id)  nuevo: borrador\n")
    #expect(try bruno("check", id).status == 0)
    #expect(try bruno("commit", "-m", "Acta de marzo").status == 0)
    #expect(try bruno("list", "actas", "--columns", "id,status").output == "\(id)  draft\n")
    #expect(try bruno("show", id).output.contains("Reunión de marzo"))
    #expect(try bruno("show", "CLI-tramites").output.contains(id))

    #expect(try bruno("set", id, "title=Reunión del 12 de marzo").status == 0)
    var editing = bruno
    editing.environment["GIT_EDITOR"] = #"sed -i "s/## Lo tratado/## Lo que se trató/""#
    #expect(try editing("edit", id).status == 0)
    let text = try sample.folder.text(made.line)
    #expect(text.contains("title: Reunión del 12 de marzo\n") && text.contains("## Lo que se trató\n"))
    #expect(try bruno("commit").status == 0)

    // Its life cycle holds: what the step demands, and who may take it.
    let early = try bruno("move", id, "acordada")
    #expect(early.status == 0)
    let refused = try bruno("commit")
    #expect(refused.status == 1 && refused.errors.contains("attendees"), "\(refused.errors)")
    #expect(try bruno("set", id, "attendees=[bruno.sosa]").status == 0)
    #expect(try sample.legajo(as: .diego)("commit").errors.contains("[move-not-allowed]"))
    #expect(try bruno("commit").status == 0)
    #expect(try bruno("log", id).output.contains("borrador -> acordado") == false)
    #expect(try bruno("log", id).output.contains("borrador -> acordada"))
    #expect(try bruno("check").status == 0)
    #expect(try bruno("check", "--staged").status == 0)
    #expect(try bruno("check", "--at", "HEAD").status == 0)
    #expect(try sample.legajo(as: .ana)("tag", "annual/2026", "-m", "Con actas").status == 0)
  }

  @Test func `its faults are found in their place`() throws {
    try sample.folder.write(
      """
      ---
      title: Sin fecha
      status: draft
      clients: [CLI-tramite]
      ---
      """, to: "minutes/2026/MIN-2026-abcde.md")
    let check = try sample.legajo()("check", "minutes", "--lang", "en")
    #expect(check.status == 1)
    #expect(check.output.contains("error[key-missing]: the key “held” is missing"))
    #expect(check.output.contains("minutes/2026/MIN-2026-abcde.md:4:11"))
    #expect(check.output.contains("CLI-tramites?"))
  }
}
