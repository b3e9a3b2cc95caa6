import Documents
import Embedded
import JSONSchema
import Testing

@testable import Records

/// Faults of the files that describe kinds, and of the control files, in their places.
struct SchemaFilesTests {
  /// The faults of a repository whose client schema has one part replaced.
  private func faults(replacing old: String, by new: String) throws -> [String] {
    let text = try #require(Embedded.text("schema/client.yaml"))
    try #require(text.contains(old))
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    let common = Shipped.document("schema/common.yaml", Embedded.text("schema/common.yaml") ?? "", .yaml)
    let client = Shipped.document("schema/client.yaml", parts.joined(separator: new), .yaml)
    let meta = Shipped.document("schema/meta/schema.yaml", Embedded.text("schema/meta/schema.yaml") ?? "", .yaml)
    let (kinds, findings) = Kinds.read([("client", client), ("common", common)], metaSchema: meta)
    #expect((kinds == nil) == !findings.isEmpty)
    return findings.map { "\($0.place.path):\($0.place.start.line):\($0.place.start.column) \($0.code)" }
  }

  @Test(arguments: [
    ("type: object\nrequired:", "typ: object\nrequired:", "unknown-keyword"),
    ("\"urn:legajo:common#/$defs/title\"", "\"urn:legajo:common#/$defs/titel\"", "schema-faulty"),
    ("\"CLI-{slug}\"", "\"CLI-{year}{slug}\"", "template-unusable"),
    ("\"CLI-{slug}\"", "\"cli-{slug}\"", "pattern-mismatch"),
    ("from: active, to: inactive", "from: active, to: inactiv", "status-unknown"),
    ("from: active, to: inactive", "from: active, to: \"*\"", "status-unknown"),
    ("$id: urn:legajo:kind:client\n", "", "key-missing"), ("x-lifecycle:", "x-lifecyle:", "unknown-keyword"),
    ("x-record: {", "x-record: {color: red, ", "key-unknown"),
  ])
  func `a fault of a schema file stops it, in its place`(_ old: String, _ new: String, _ code: String) throws {
    let found = try faults(replacing: old, by: new)
    #expect(found.contains { $0.hasPrefix("schema/client.yaml:") && $0.hasSuffix(" \(code)") }, "\(found)")
  }

  @Test func `the schema of schemas declares the words that kinds may use`() throws {
    let meta = Shipped.document("schema/meta/schema.yaml", Embedded.text("schema/meta/schema.yaml") ?? "", .yaml)
    let declared = try #require(meta.root?["$vocabulary"]?.entries).map(\.key)
    #expect(declared.contains(Kinds.vocabulary.uri) && declared.count == 8)
    // Each of our words has its shape there, at the top or for fields.
    let top = try #require(meta.root?["properties"]?.entries).map(\.key)
    let fields = try #require(meta.root?["$defs"]?["field"]?["properties"]?.entries).map(\.key)
    #expect(Kinds.vocabulary.keywords.subtracting(top + fields) == [])
  }

  @Test func `two kinds do not share a prefix`() throws {
    let text = try #require(Embedded.text("schema/client.yaml"))
    let other = text.split(separator: "urn:legajo:kind:client").joined(separator: "urn:legajo:kind:cliente")
    let meta = Shipped.document("schema/meta/schema.yaml", Embedded.text("schema/meta/schema.yaml") ?? "", .yaml)
    let documents = [
      ("client", Shipped.document("schema/client.yaml", text, .yaml)),
      ("cliente", Shipped.document("schema/cliente.yaml", other, .yaml)),
      ("common", Shipped.document("schema/common.yaml", Embedded.text("schema/common.yaml") ?? "", .yaml)),
    ]
    #expect(Kinds.read(documents, metaSchema: meta).findings.map(\.code.description) == ["prefix-taken"])
  }

  static let roles = """
    roles:
      direccion: {label: {es: Dirección, en: Management}}
      dueno: {label: {es: Dueño, en: Owner}}
      gestor: {label: {es: Gestor, en: Manager}}
      ejecutor: {label: {es: Ejecutor, en: Executor}}

    """

  static let good = [
    "legajo.yaml": "format: 1\nrules: 1\norganization: Área\nlanguage: es\nutc_offset: \"-03:00\"\n",
    "roles.yaml": roles
      + "people:\n  - {person: ana, emails: [ana@x.example], roles: [{role: dueno, from: 2024-01-01}]}\n",
    "people.yaml": "people:\n  - {key: ana, name: Ana}\n",
    "lists.yaml": "areas:\n  servicios: {es: Servicios, en: Services}\ntopics: {}\ndivisions: {}\nticket_systems: {}\n",
  ]

  /// The findings of the control files with one of them replaced, as `path:line:column code`.
  private func control(_ changes: [String: String?]) -> [String] {
    let files = Self.good.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { file in !changes.contains { $0.key == file.key && $0.value == nil } }
    let schemas = Dictionary(
      uniqueKeysWithValues: Set(ControlFiles.schemas.values).map { name in
        (name, Shipped.document("schema/meta/\(name).yaml", Embedded.text("schema/meta/\(name).yaml") ?? "", .yaml))
      })
    let documents = files.map { ($0.key, Shipped.document($0.key, $0.value, .yaml)) }
    let (control, findings) = ControlFiles.read(
      Dictionary(uniqueKeysWithValues: documents), schemas: schemas)
    let errors = findings.filter { $0.severity == .error }
    #expect((control == nil) == !errors.isEmpty, "\(findings)")
    return findings.map { "\($0.place.path):\($0.place.start.line):\($0.place.start.column) \($0.code)" }
  }

  @Test func `good control files have no finding`() {
    #expect(control([:]) == [])
  }

  @Test(arguments: [
    (
      "legajo.yaml", "format: 2\nrules: 1\norganization: Área\nlanguage: es\nutc_offset: \"-03:00\"\n",
      "legajo.yaml:1:9 "
    ),
    (
      "legajo.yaml", "format: 1\nrules: 1\norganization: Área\nlanguage: fr\nutc_offset: \"-03:00\"\n",
      "legajo.yaml:4:11 "
    ),
    ("legajo.yaml", "format: 1\nrules: 1\norganization: Área\nlanguage: es\nutc_offset: \"-3\"\n", "legajo.yaml:5:13 "),
    (
      "legajo.yaml", "format: 1\nrules: 1\norganization: Área\nlanguage: es\nutc_offset: \"-03:00\"\ncolor: rojo\n",
      "legajo.yaml:6:1 key-unknown"
    ),
    (
      "roles.yaml",
      roles + "people:\n  - {person: ana, emails: [], roles: []}\n",
      "roles.yaml:7:27 size-wrong"
    ),
    (
      "roles.yaml",
      roles + "people:\n  - {person: ana, emails: [a@x.example], roles: [{role: dueno, from: ayer}]}\n",
      "roles.yaml:7:70 format-invalid"
    ),
    ("people.yaml", "people:\n  - {key: ana}\n", "people.yaml:2:5 key-missing"),
    (
      "lists.yaml", "topics: {}\ndivisions: {}\nticket_systems: {}\nareas:\n  Servicios al ciudadano: {es: S, en: S}\n",
      "lists.yaml:5:3 "
    ),
  ])
  func `a fault of a control file is told in its place`(_ file: String, _ text: String, _ expected: String) {
    let found = control([file: text])
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  private func settings(_ more: String) throws -> Settings {
    let text = try #require(Self.good["legajo.yaml"]) + more
    return Settings(try #require(Shipped.document("legajo.yaml", text, .yaml).root))
  }

  @Test func `settings that are left out have the defaults of the process`() throws {
    let settings = try settings("")
    #expect(settings.complaintDays.acknowledge == 5 && settings.complaintDays.answer == 10)
    #expect(settings.toleranceDays == 3 && settings.stopsClock == ["non_working", "closure"])
    #expect(settings.staleClientDays == 365 && settings.dueSoonDays == 30 && settings.repeatDays == 90)
    #expect(settings.minimumGroup == 3 && settings.trendTolerance == 1)
    #expect(settings.surveyDueWorkingDay == 5 && settings.serviceReportDueWorkingDay == 10)
    #expect(settings.calendar == "uy")
  }

  @Test func `settings that are given are taken`() throws {
    let text = """
      calendar: ar
      stops_clock: [non_working, closure, working]
      complaint_days: {acknowledge: 2, answer: 4}
      tolerance_days: 0
      stale_client_days: 180
      due_soon_days: 15
      repeat_days: 60
      minimum_group: 5
      survey_due_working_day: 3
      service_report_due_working_day: 7
      trend_tolerance: 0.5

      """
    #expect(control(["legajo.yaml": (Self.good["legajo.yaml"] ?? "") + text]) == [])
    let settings = try settings(text)
    #expect(settings.complaintDays.acknowledge == 2 && settings.complaintDays.answer == 4)
    #expect(settings.toleranceDays == 0 && settings.stopsClock == ["non_working", "closure", "working"])
    #expect(settings.staleClientDays == 180 && settings.dueSoonDays == 15 && settings.repeatDays == 60)
    #expect(settings.minimumGroup == 5 && settings.trendTolerance == 0.5)
    #expect(settings.surveyDueWorkingDay == 3 && settings.serviceReportDueWorkingDay == 7)
    #expect(settings.calendar == "ar")
  }

  @Test(arguments: [
    ("stops_clock: [feriado]", "value-not-allowed"), ("survey_due_working_day: 24", "number-out-of-range"),
    ("minimum_group: 0", "number-out-of-range"), ("trend_tolerance: -1", "number-out-of-range"),
    ("repeat_days: 1.5", "wrong-type"),
  ])
  func `a setting that cannot be is told`(_ line: String, _ code: String) {
    let found = control(["legajo.yaml": (Self.good["legajo.yaml"] ?? "") + line + "\n"])
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("legajo.yaml:6:") && $0.hasSuffix(code) }, "\(found)")
  }

  @Test func `a control file that is missing is told`() {
    #expect(control(["people.yaml": nil]) == ["people.yaml:1:1 control-file-missing"])
  }
}
