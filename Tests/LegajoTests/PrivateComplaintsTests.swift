import Fixtures
import Foundation
import Testing

/// Complaints that are not about a service: a stub where everybody reads, and no way in for more (P23).
struct PrivateComplaintsTests {
  let sample: SampleFolder
  private let path = "complaints/2026/CMP-2026-7k3qf.md"
  private let stub = """
    ---
    title: Reclamo reservado
    status: registered
    category: treatment
    received: 2026-11-20
    owner_informed: 2026-11-20
    ---

    """

  init() throws {
    sample = try SampleFolder()
    try #require(sample.legajo()("init", "--hooks").status == 0)
  }

  private func commit(_ text: String?, to path: String? = nil, _ options: String...) throws -> Command {
    let path = path ?? self.path
    if let text { try sample.folder.write(text, to: path) } else { _ = try sample.git("rm", "-q", path) }
    _ = try sample.git("add", "-A")
    return try sample.plain(.ana, ["commit", "-q", "-m", "Reclamo: Reclamo reservado"] + options)
  }

  private func push(to server: TemporaryFolder, _ refs: String..., options: [String] = []) throws -> Command {
    try sample.plain(.ana, ["push", "-q"] + options + [server.path] + refs)
  }

  @Test func `the category is asked for before anything is written`() throws {
    let run = try sample.legajo(as: .bruno)("new", "reclamo", "title=Juan gritó", "received=2026-11-20")
    #expect(run.status == 1 && run.output == "" && run.errors.contains("[category-needed]"), "\(run.errors)")
    // A slip in it decides nothing: the title may be what must not be written.
    let slip = try sample.legajo(as: .bruno)("new", "reclamo", "category=tratamiento", "title=Juan gritó")
    #expect(slip.status == 1 && slip.errors.contains("[category-needed]"), "\(slip.errors)")
    #expect(!slip.errors.contains("gritó") && slip.errors.contains("treatment"))
    let more = try sample.legajo(as: .bruno)(
      "new", "reclamo", "category=treatment", "received=2026-11-20", "owner_informed=2026-11-20", "client=CLI-compras")
    #expect(more.status == 1 && more.errors.contains("[complaint-in-wrong-repository]"), "\(more.errors)")
    #expect(try sample.git("status", "--porcelain") == "")
  }

  @Test func `a stub is begun without what is not known yet, and with no more than it may tell`() throws {
    let bruno = sample.legajo(as: .bruno)
    let values = ["new", "reclamo", "category=treatment", "received=2026-11-20"]
    let named = try bruno.run(values + ["title=Juan gritó", "channel=phone"])
    #expect(named.status == 1 && named.errors.contains("sobra: channel, title"), "\(named.errors)")
    #expect(!named.errors.contains("Juan") && !named.errors.contains("phone"), "\(named.errors)")
    let nested = try bruno.run(values + ["extra.quien=Juan", "topics=avisos"])
    #expect(nested.status == 1 && nested.errors.contains("sobra: topics, extra ["), "\(nested.errors)")
    #expect(try bruno.run(values + ["status=Juan gritó"]).errors.contains("sobra: status"))
    #expect(try sample.git("status", "--porcelain") == "")
    let made = try bruno.run(values)
    #expect(made.status == 0 && made.errors.contains("por completar: owner_informed"), "\(made.errors)")
    let path = made.output.trimmingCharacters(in: .newlines)
    let blank = try bruno("check", path).output
    #expect(blank.contains("[wrong-type]") && !blank.contains("no se muestra"), "\(blank)")
    // Dates alone tell nothing of the matter: they are called by their names.
    _ = try bruno("set", path, "owner_informed=2026-11-19")
    let order = try bruno("check", path).output
    #expect(order.contains("«owner_informed» (2026-11-19) es anterior a «received» (2026-11-20)"), "\(order)")
    // Steps that a stub does not have are none of anybody's business here.
    let text = try sample.folder.text(path)
    try sample.folder.write(
      text.replacingOccurrences(
        of: "\nreceived", with: "\ndates: {closed: 2026-11-21, registered: 2026-11-22}\nreceived"),
      to: path)
    let steps = try bruno("check", path).output
    #expect(
      steps.components(separatedBy: "[dates-out-of-order]").count == 3 && !steps.contains("2026-11-22"), "\(steps)")
  }

  @Test func `a stub is committed with plain git, under the words that legajo writes`() throws {
    try sample.folder.write(stub, to: path)
    _ = try sample.git("add", "-A")
    let told = try sample.plain(.ana, "commit", "-q", "-m", "Juan gritó en la mesa")
    #expect(told.status == 1 && told.errors.contains("[message-unusable]"), "\(told.errors)")
    let run = try sample.plain(.ana, "commit", "-q", environment: ["GIT_EDITOR": "true"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try sample.git("log", "-1", "--format=%B") == "Reclamo: Reclamo reservado\n\nRole: dueno\n\n")
  }

  @Test(arguments: [
    ("---\n\nJuan gritó.\n", ""), ("client: CLI-compras\n---\n", ""), ("# Juan gritó\n---\n", ""),
    ("extra: {quien: Juan}\n---\n", ""), ("---\n", "-juan-grito"),
  ])
  func `a stub that tells more is not committed`(_ end: String, _ tail: String) throws {
    let text = stub.dropLast("---\n".count) + end
    let run = try commit(String(text), to: path.replacingOccurrences(of: ".md", with: tail + ".md"))
    #expect(run.status == 1 && run.errors.contains("[findings-stand]"), "\(run.errors)")
    #expect(!run.errors.contains("gritó") && !run.errors.contains("Juan"), "\(run.errors)")
  }

  @Test func `a stub has no attachments`() throws {
    try #require(commit(stub).status == 0)
    let run = try commit("foto\n", to: "complaints/2026/CMP-2026-7k3qf/nota.txt")
    #expect(run.status == 1 && run.errors.contains("error[complaint-in-wrong-repository]"), "\(run.errors)")
  }

  @Test(arguments: [false, true], ["body", "undecided", "unreadable", "attachment", "elsewhere", "open"])
  func `text that a later commit took out is found before it is sent, and by the server`(
    _ isServer: Bool, _ form: String
  ) throws {
    let server = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--bare", ".", server.path)
    if isServer {
      #expect(try Legajo(in: server.path)("init", "--hooks", "--server").status == 0)
    } else {
      // So that the clone knows what the server has.
      _ = try sample.git("remote", "add", "origin", server.path)
      _ = try sample.git("fetch", "-q", "origin")
    }
    _ = try sample.git("switch", "-qc", "borrador")
    let text = "\nJuan gritó.\n"
    let first =
      switch form {
      case "undecided": stub.replacingOccurrences(of: "category: treatment\n", with: "") + text
      case "unreadable": stub.replacingOccurrences(of: "category", with: "\t[category") + text
      case "open": stub.replacingOccurrences(of: "category: treatment", with: "category: service") + text
      default: stub + text
      }
    switch form {
    case "attachment":
      try #require(commit(text, to: "complaints/2026/CMP-2026-7k3qf/nota.txt", "--no-verify").status == 0)
      try #require(commit(nil, to: "complaints/2026/CMP-2026-7k3qf/nota.txt", "--no-verify").status == 0)
    case "elsewhere":
      try #require(commit(first, to: "docs/cmp-2026-7k3qf Juan.md", "--no-verify").status == 0)
      try #require(commit(nil, to: "docs/cmp-2026-7k3qf Juan.md", "--no-verify").status == 0)
    default: try #require(commit(first, "--no-verify").status == 0)
    }
    try #require(commit(stub, "--no-verify").status == 0)
    let run =
      isServer
      ? try push(to: server, "borrador", options: ["--no-verify"])
      : try sample.plain(.ana, "push", "-q", "origin", "borrador")
    let code = form == "open" ? "complaint-made-private" : "complaint-in-wrong-repository"
    #expect(run.status == 1 && run.errors.contains("error[\(code)]"), "\(run.errors)")
    #expect(!run.errors.contains("gritó"), "\(run.errors)")
  }

  @Test func `what honest people send passes`() throws {
    let server = try TemporaryFolder()
    _ = try sample.git("clone", "-q", "--bare", ".", server.path)
    #expect(try Legajo(in: server.path)("init", "--hooks", "--server").status == 0)
    try #require(commit(stub).status == 0)
    let run = try push(to: server, "main")
    #expect(run.status == 0, "\(run.errors)")
    // A stub that turns out to be about a service is told in full, since nothing private was.
    let whole = try sample.folder.text("complaints/2026/CMP-2026-n8a2e-buzones-llenos.md")
      .replacing(/(received|owner_informed): \S+/) { "\($0.1): 2026-11-20" }
    let service = try commit(whole)
    #expect(service.status == 0, "\(service.errors)")
    let second = try push(to: server, "main")
    #expect(second.status == 0, "\(second.errors)")
  }

  @Test func `a schema that comes with the text does not let it in`() throws {
    let schema = try sample.folder.text("schema/complaint.yaml")
    try sample.folder.write(
      schema.replacingOccurrences(
        of: "enum: [treatment, other]}}, required: [category]}\n    values",
        with: "enum: [nada]}}, required: [category]}\n    values"
      )
      .replacingOccurrences(
        of: "else:\n  required: [owner_informed]", with: "else: true\nx-nada:\n  required: [owner_informed]"),
      to: "schema/complaint.yaml")
    let run = try commit(stub + "\nJuan gritó.\n")
    #expect(run.status == 1, "\(run.errors)")
    #expect(!run.errors.contains("gritó"), "\(run.errors)")
  }

  @Test func `the restricted repository keeps the record under the stub's id`() throws {
    let folder = try TemporaryFolder()
    let ana = Legajo(in: folder.path, as: .ana)
    #expect(try ana("init", "--private").status == 0)
    let values = ["category=treatment", "title=Trato en la mesa", "received=2026-11-20", "owner_informed=2026-11-20"]
    let made = try ana.run(["new", "reclamo", "--id", "CMP-2026-7k3qf"] + values)
    #expect(made.output == "complaints/2026/CMP-2026-7k3qf-trato-en-la-mesa.md\n", "\(made.errors)")
    #expect(try ana("check").status == 0)
    #expect(try ana.run(["new", "reclamo", "--id", "CMP-2026-7k3qf"] + values).errors.contains("ya existe"))
    #expect(try ana.run(["new", "reclamo", "--id", "CMP-2025-7k3qf"] + values).status == 1)
    #expect(try sample.legajo(as: .ana).run(["new", "reclamo", "--id", "CMP-2026-7k3qf"] + values).status == 64)
    let service = try folder.text("complaints/2026/CMP-2026-7k3qf-trato-en-la-mesa.md")
      .replacingOccurrences(of: "category: treatment", with: "category: service")
    try folder.write(service, to: "complaints/2026/CMP-2026-7k3qf-trato-en-la-mesa.md")
    #expect(try ana("check").output.contains("[complaint-in-wrong-repository]"))
  }
}
