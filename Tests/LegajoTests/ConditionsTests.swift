import Fixtures
import Testing

/// What a condition of `list` means, and what it cannot mean, on the sample.
struct ConditionsTests {
  private let sample: SampleFolder

  init() throws { sample = try SampleFolder() }

  private func list(_ kind: String, _ conditions: String..., columns: String = "id") throws -> Command {
    try sample.legajo().run(
      ["list", kind, "--columns", columns] + conditions.flatMap { ["--where", $0] })
  }

  @Test(arguments: [
    ("reclamo", "gravedad=altísima", "alta [high]"), ("complaint", "severity=hihg", "¿high?"),
    ("complaint", "received<2026-13-01", "2026-03-12"), ("acción", "vence<ayer", "2026-03-12"),
    ("complaint", "received=2026-03", "2026-03-12"), ("client", "weight>mucho", "un número"),
    ("complaint", "severity>=media", "con = o !="),
    ("survey", "period=2026-13", "2026-03"),
    ("complaint", "temas=zzz", "Avisos de cortes [avisos]"), ("client", "area=registro", "¿registros?"),
  ])
  func `a value that the field never has is refused, and not taken for nothing found`(
    _ kind: String, _ condition: String, _ help: String
  ) throws {
    let run = try list(kind, condition)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("[argument-unreadable]") && run.errors.contains(help), "\(run.errors)")
  }

  @Test func `a month or a year stands for all of its days`() throws {
    let days = try list("complaint", columns: "received").output.split(separator: "\n").map(String.init)
    func count(_ conditions: String...) throws -> Int {
      try sample.legajo().run(["list", "complaint", "--columns", "received"] + conditions.flatMap { ["--where", $0] })
        .output.split(separator: "\n").count
    }
    let march = days.count { $0.hasPrefix("2026-03") }
    #expect(march > 0)
    #expect(try count("received>=2026-03", "received<=2026-03") == march)
    #expect(try count("received<2026-03") == days.count { $0 < "2026-03" })
    #expect(try count("received>2026-03") == days.count { $0 > "2026-03-31" })
    #expect(try count("received>2025") == days.count { $0 > "2025-12-31" })
  }

  @Test func `months are compared with years, numbers by what they are, and lists by what is in them`() throws {
    let months = try list("survey", columns: "period").output.split(separator: "\n").map(String.init)
    let late = try list("survey", "period>2025", columns: "period").output.split(separator: "\n").map(String.init)
    #expect(late.sorted() == months.filter { $0.hasPrefix("2026-") }.sorted() && !late.isEmpty)
    let moments = try list(
      "service_month", "outages.start<=2026-03", "outages.start>=2026-03", columns: "outages.start")
    #expect(moments.output.contains("2026-03-"), "\(moments.errors)")
    #expect(
      try list("service", "availability_target=99.50").output == list("service", "availability_target=99.5").output)
    #expect(try !list("service", "availability_target=99.50").output.isEmpty)
    let contact = try list("client", "contacts~omar castro", columns: "id")
    #expect(contact.output == "CLI-archivo\n", "\(contact.errors)")
  }

  @Test func `a path goes into the items of a list to read, and not to write`() throws {
    let path = try sample.git("ls-files", "clients/CLI-tramites.md").split(separator: "\n").map(String.init)
    try #require(path == ["clients/CLI-tramites.md"])
    let found = try list("client", "ticket_keys.key=tramites", columns: "id,ticket_keys.key")
    #expect(found.output == "CLI-tramites  [tramites]\n", "\(found.errors)")
    let wrong = try list("client", "contacts.nombr=x")
    #expect(wrong.status == 1 && wrong.errors.contains("¿contacts."), "\(wrong.errors)")
    let set = try sample.legajo()("set", "CLI-tramites", "contacts.name=Ana")
    #expect(set.status == 1 && set.errors.contains("contacts+={name: …"), "\(set.errors)")
  }

  @Test func `words of lists go by their labels, too`() throws {
    let found = try list("complaint", "temas=avisos de cortes").output
    #expect(!found.isEmpty)
    #expect(try list("complaint", "topics=avisos").output == found)
    let set = try sample.legajo()("set", "CLI-tramites", "área=Asesoría")
    #expect(set.status == 0, "\(set.errors)")
    #expect(try sample.folder.text("clients/CLI-tramites.md").contains("\narea: asesoria\n"))
  }

  @Test func `nothing found is said`() throws {
    let run = try list("complaint", "received<2001")
    #expect(run.status == 0 && run.output.isEmpty && run.errors.contains("ningún registro"))
  }
}
