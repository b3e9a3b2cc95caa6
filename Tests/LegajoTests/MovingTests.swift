import Fixtures
import Testing

/// Steps of life cycles on the files, before anybody commits them.
struct MovingTests {
  let sample: SampleFolder
  let complaint = "CMP-2026-n8a2e"
  let file = "complaints/2026/CMP-2026-n8a2e-buzones-llenos.md"

  init() throws { sample = try SampleFolder() }

  @Test func `a step is taken from what was committed, so a wrong one is taken back by the right one`() throws {
    let bruno = sample.legajo(as: .bruno)
    let before = try sample.folder.text(file)
    #expect(try bruno("move", complaint, "respondido", "no_action_reason=Se vació").status == 0)
    #expect(try bruno("move", complaint, "en curso").status == 0)
    #expect(try sample.folder.text(file).contains("status: in_progress\n"))
    // Back to where it was: nothing is left to commit but the reason.
    #expect(try bruno("move", complaint, "acusado").status == 0)
    #expect(try bruno("set", complaint, "no_action_reason=").status == 0)
    #expect(try sample.folder.text(file) == before)
  }

  @Test(arguments: ["cerrado", "reopened", "borrado"])
  func `an impossible step names those there are, and who may take them`(_ status: String) throws {
    let before = try sample.folder.text(file)
    let run = try sample.legajo(as: .bruno)("move", complaint, status)
    #expect(run.status == 1 && run.errors.contains("[no-such-step]"))
    #expect(run.errors.contains("en curso [in_progress] (Gestor, Dueño del proceso)"), "\(run.errors)")
    #expect(try sample.folder.text(file) == before)
  }

  @Test func `a step that exists only for other contents is none`() throws {
    // registered -> closed is for complaints that are not about a service.
    let made = try sample.legajo(as: .bruno)(
      "new", "reclamo", "category=service", "title=Lento", "received=2026-11-20", "client=CLI-tramites",
      "service=SVC-red",
      "channel=phone", "severity=low", "topics=tiempos", "received_by=bruno.sosa")
    #expect(made.status == 0, "\(made.errors)")
    let id = String(made.line.split(separator: "/")[2].prefix("CMP-2026-xxxxx".count))
    let early = try sample.legajo(as: .bruno)("move", id, "acusado")
    #expect(early.status == 1 && early.errors.contains("todavía no se confirmó"), "\(early.errors)")
    #expect(try sample.legajo(as: .bruno)("commit").status == 0)
    #expect(try sample.legajo(as: .bruno)("move", id, "closed").status == 1)
  }

  @Test func `what a commit lacks is looked for among what it leaves out`() throws {
    try sample.replace(
      "  - {key: diego.olmos", by: "  - {key: nora.paz, name: Nora Paz, division: mesa}\n  - {key: diego.olmos",
      in: "people.yaml")
    #expect(try sample.legajo(as: .bruno)("set", complaint, "received_by=nora.paz").status == 0)
    let run = try sample.legajo(as: .bruno)("commit")
    #expect(
      run.status == 1 && run.errors.contains("[person-unknown]") && run.errors.contains("people.yaml"), "\(run.errors)")
    #expect(try sample.legajo(as: .bruno)("commit", complaint, "people.yaml").status == 0)
  }

  @Test func `what a step demands is told before it is committed`() throws {
    let run = try sample.legajo(as: .ana)("move", "CMP-2026-n8a2e", "anulado")
    #expect(run.status == 0 && run.errors.contains("legajo set CMP-2026-n8a2e void_reason=…"), "\(run.errors)")
    let whole = try sample.legajo(as: .ana)("move", "CMP-2026-n8a2e", "anulado", "void_reason=repetido")
    #expect(whole.status == 0 && whole.errors == "", "\(whole.errors)")
  }
}
