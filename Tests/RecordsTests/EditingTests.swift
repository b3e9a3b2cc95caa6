import Documents
import Testing

@testable import Records

/// Assignments of the command line, and new records.
struct EditingTests {
  /// What an assignment makes of a record; the words of the fault where it cannot.
  private func assigned(_ text: String, to lines: String = "title: a\nstatus: registered", kind: String = "complaint")
    throws -> String
  {
    let kind = try Shipped.kind(kind)
    let document = Shipped.document("x.md", "---\n\(lines)\n---\n")
    guard let assignment = Assignment(text) else { return "no assignment" }
    switch Result(catching: { () throws(AssignmentFault) in try assignment.edit(for: kind) }) {
    case .failure(let fault): return "fault: \(fault.message.en) | \(fault.help?.en ?? "")"
    case .success(let edit):
      guard let source = try? document.applying(edit, keyOrder: kind.fields.map(\.name)) else { return "refused" }
      return String(decoding: source.bytes.dropFirst(4).dropLast(5), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("severity=high", "title: a\nstatus: registered\nseverity: high"),
    ("gravedad=alta", "title: a\nstatus: registered\nseverity: high"),
    ("GRAVEDAD=Alta", "title: a\nstatus: registered\nseverity: high"),
    ("categoria=servicio", "title: a\nstatus: registered\ncategory: service"),
    ("estado=respondido", "title: a\nstatus: answered"),
    ("received=2026-03-12", "title: a\nstatus: registered\nreceived: 2026-03-12"),
    ("ticket.id=0104233", "title: a\nstatus: registered\nticket: {id: \"0104233\"}"),
    ("ticket={system: mesa, id: 0104233}", "title: a\nstatus: registered\nticket: {system: mesa, id: \"0104233\"}"),
    ("topics=avisos", "title: a\nstatus: registered\ntopics: [avisos]"),
    ("topics+=avisos", "title: a\nstatus: registered\ntopics: [avisos]"),
    ("upheld=sí", "title: a\nstatus: registered\nupheld: \"yes\""),
    ("title=", "status: registered"),
    ("title=no", "title: \"no\"\nstatus: registered"),
    ("title=a: b #c", "title: \"a: b #c\"\nstatus: registered"),
    ("extra.sistema=viejo", "title: a\nstatus: registered\nextra: {sistema: viejo}"),
    ("title", "no assignment"), ("=x", "no assignment"), (".x=1", "no assignment"),
  ])
  func `a value is written as its field takes it`(_ text: String, _ expected: String) throws {
    #expect(try assigned(text) == expected)
  }

  @Test func `numbers are numbers where the field wants one`() throws {
    #expect(try assigned("weight=3", to: "title: a", kind: "client") == "title: a\nweight: 3")
    #expect(try assigned("year=2026", to: "title: a", kind: "campaign") == "title: a\nyear: 2026")
    #expect(try assigned("main=x", to: "title: a", kind: "client").hasPrefix("fault: client has no field"))
  }

  @Test func `what the kind does not have is refused, with the nearest`() throws {
    #expect(try assigned("severty=high") == "fault: complaint has no field “severty” | severity?")
    #expect(try assigned("graveda=alta") == "fault: complaint has no field “graveda” | Gravedad?")
    #expect(try assigned("ticket.sistem=x").contains("system?"))
    #expect(try assigned("severity+=high") == "fault: “severity” is not a list | use severity=VALUE")
    #expect(try assigned("ticket=mesa").hasPrefix("fault: “mesa” cannot be read as a value of “ticket”"))
  }

  private func made(_ kind: String, _ values: [String: String], key: String = "7k3qf", taken: Set<String> = []) throws
    -> Result<NewRecord, AssignmentFault>
  {
    let kind = try Shipped.kind(kind)
    return Result { () throws(AssignmentFault) in
      try NewRecord.make(
        kind, .init(values: values.mapValues(YAMLValue.string), language: .es), key: { key }, isTaken: taken.contains)
    }
  }

  @Test func `a new record has its id, its place, and every key that is demanded of it`() throws {
    let record = try made(
      "complaint",
      ["title": "Caída del correo", "status": "registered", "category": "service", "received": "2026-03-12"]
    ).get()
    #expect(record.id == "CMP-2026-7k3qf" && !record.isStub)
    #expect(record.path == "complaints/2026/CMP-2026-7k3qf-caida-del-correo.md")
    // client, service, channel, received_by, severity and topics are demanded of complaints about a service only.
    #expect(
      record.text == """
        ---
        title: Caída del correo
        status: registered
        category: service
        client:
        service:
        received: 2026-03-12
        channel:
        received_by:
        severity:
        topics:
        ---

        ## Relato

        ## Respuesta

        """)
  }

  @Test func `a stub says only that there is one`() throws {
    let record = try made(
      "complaint",
      ["title": "Juan gritó", "status": "registered", "category": "treatment", "received": "2026-03-12"]
    ).get()
    #expect(record.isStub && record.path == "complaints/2026/CMP-2026-7k3qf.md")
    #expect(
      record.text
        == "---\ntitle: Reclamo reservado\nstatus: registered\ncategory: treatment\nreceived: 2026-03-12\nowner_informed:\n---\n"
    )
  }

  @Test func `an id that is taken is drawn again, or told where it follows from the content`() throws {
    var drawn = ["aaaaa", "bbbbb"].makeIterator()
    let kind = try Shipped.kind("action")
    let record = try NewRecord.make(
      kind, .init(values: ["title": .string("a"), "due": .string("2026-12-01")], language: .en),
      key: { drawn.next() ?? "" }, isTaken: { $0 == "ACT-2026-aaaaa" })
    #expect(record.id == "ACT-2026-bbbbb")
    guard
      case .failure(let fault) = try made(
        "interview", ["client": "CLI-a", "campaign": "CAM-2026"], taken: ["INT-2026-a"])
    else {
      Issue.record("INT-2026-a was made twice")
      return
    }
    #expect(fault.message.es == "INT-2026-a ya existe")
  }

  @Test(arguments: [
    (
      "service_month", ["service": "SVC-tramites-web", "period": "2026-03"], "figures/2026/SVM-2026-03-tramites-web.md"
    ),
    ("survey", ["system": "mesa_central", "period": "2026-11"], "surveys/2026/SUR-2026-11-mesa-central.md"),
    ("survey", ["system": "mesa-central", "period": "2026-11"], "surveys/2026/SUR-2026-11-mesa-central.md"),
    ("plan", ["title": "Plan", "year": "2026"], "plans/2026/PLN-2026-7k3qf-plan.md"),
    ("finding", ["title": "", "raised": "2025-12-31"], "findings/2025/FND-2025-7k3qf.md"),
    ("document", ["title": "Proceso de satisfacción"], "process/DOC-proceso-de-satisfaccion.md"),
  ])
  func `a record of a month, a list's word or a year lies where these say`(
    _ kind: String, _ values: [String: String], _ path: String
  ) throws {
    #expect(try made(kind, values).get().path == path)
  }

  @Test(arguments: ["2026", "2026-13", "marzo de 2026"])
  func `no id is made of what is no month`(_ period: String) throws {
    guard case .failure(let fault) = try made("service_month", ["service": "SVC-correo", "period": period]) else {
      Issue.record("it was made")
      return
    }
    #expect(fault.message.en.contains("“period” is “\(period)”") && fault.help?.en.contains("2026-03") == true)
  }

  @Test(arguments: [("client", ["title": "¿?"]), ("complaint", ["title": "a"]), ("interview", ["client": "CLI-a"])])
  func `what the id is made of must be given`(_ kind: String, _ values: [String: String]) throws {
    guard case .failure(let fault) = try made(kind, values) else {
      Issue.record("it was made")
      return
    }
    #expect(fault.help?.en.contains("legajo new \(kind)") == true)
  }
}
