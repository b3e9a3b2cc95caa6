public import Documents
import JSONSchema

/// Reads the files that govern a repository: settings, roster, people, lists and calendars.
public struct ControlFiles: Sendable {
  /// The settings.
  public var settings: Settings
  /// Who holds which role.
  public var roster: Roster
  /// The people that records name.
  public var people: People
  /// The words that records use.
  public var lists: Lists
  /// The holidays; without years where they were not read.
  public var calendar = HolidayCalendar()
  /// How exports of other systems are read, by the profile's name; those with an error are left out.
  public var profiles: [String: ImportProfile] = [:]
  /// The past breaches that were accepted.
  public var breaches: [AcceptedBreach] = []

  /// A repository's governing files.
  public init(settings: Settings, roster: Roster, people: People, lists: Lists) {
    self.settings = settings
    self.roster = roster
    self.people = people
    self.lists = lists
  }

  /// The names of the four files that every repository has.
  public static let paths = ["legajo.yaml", "roles.yaml", "people.yaml", "lists.yaml"]
  /// The names of files that it may have.
  public static let optionalPaths = ["accepted-breaches.yaml"]

  /// The schemas that the files obey, by path, or by folder with its `/`: `schema/meta/…` as embedded.
  public static let schemas = [
    "legajo.yaml": "settings", "roles.yaml": "roster", "people.yaml": "people", "lists.yaml": "lists",
    "accepted-breaches.yaml": "accepted-breaches", HolidayCalendar.folder: "calendar",
    ImportProfile.folder: "import-profile",
  ]

  /// Reads the files, each checked against its schema.
  ///
  /// - Parameters:
  ///   - documents: the files by path, parsed as YAML.
  ///   - schemas: the documents of ``schemas`` by their names.
  /// - Returns: what they say, nil where one has an error; and all findings.
  public static func read(
    _ documents: [String: Document], schemas: [String: Document]
  ) -> (files: ControlFiles?, findings: [Finding]) {
    var findings: [Finding] = []
    for path in paths + optionalPaths {
      guard let document = documents[path] else {
        if paths.contains(path) { findings.append(.controlFileMissing(path)) }
        continue
      }
      findings += document.findings
      findings += faults(of: document, Self.schemas[path].flatMap { schemas[$0] })
    }
    if let roles = documents["roles.yaml"] { findings += SigningKey.findings(in: roles) + Roster.findings(in: roles) }
    guard !findings.contains(where: { $0.severity == .error }),
      let settings = documents["legajo.yaml"]?.root, let roles = documents["roles.yaml"]?.root,
      let people = documents["people.yaml"]?.root, let lists = documents["lists.yaml"]?.root
    else { return (nil, findings) }
    var files = ControlFiles(
      settings: Settings(settings), roster: Roster(roles), people: People(people), lists: Lists(lists))
    files.breaches = (documents["accepted-breaches.yaml"]?.root?["breaches"]?.items ?? []).map { item in
      AcceptedBreach(
        commit: item["commit"]?.text ?? "", codes: item["codes"]?.texts ?? [], reason: item["reason"]?.text ?? "")
    }
    let (calendar, calendarFindings) = HolidayCalendar.read(
      documents, schema: schemas["calendar"], name: files.settings.calendar,
      stopping: Set(files.settings.stopsClock.compactMap(HolidayCalendar.DayClass.init(rawValue:))))
    files.calendar = calendar
    let (profiles, profileFindings) = ImportProfile.read(documents, schema: schemas["import-profile"])
    files.profiles = profiles
    return (files, findings + calendarFindings + profileFindings)
  }

  /// What a file has that its schema does not allow, and what is wrong with the schema itself.
  static func faults(of document: Document, _ schema: Document?) -> [Finding] {
    guard let root = document.root, let schema, let schemaRoot = schema.root, let uri = schemaRoot["$id"]?.text
    else { return [] }
    var registry = Kinds.registry()
    let unreadable = registry.add(schemaRoot, source: schema.source, uri: uri, isEmbedded: true)
    let (compiled, faults) = registry.compile(uri)
    return unreadable + faults
      + (compiled?.evaluate(root, in: document.source, typing: .frontMatter).findings ?? [])
  }
}

extension Settings {
  /// Reads legajo.yaml, valid by its schema.
  init(_ node: YAMLNode) {
    self.init()
    organization = node["organization"]?.text ?? ""
    language = node["language"]?.text.flatMap(Language.init(rawValue:)) ?? .es
    offsets = Settings.offsets(node["utc_offset"])
    readCounting(node)
    for entry in node["tags"]?.entries ?? [] { tags[entry.key] = entry.value.texts }
    signedRoles = node["signatures"]?["required_for"]?.texts
    forge = node["forge"].map { Forge(name: $0["name"]?.text, emails: $0["emails"]?.texts ?? []) }
    freePaths = node["free_paths"]?.texts ?? freePaths
    isPrivate = node["private"]?.isTrue ?? false
  }

  /// Reads what days and figures are counted by.
  private mutating func readCounting(_ node: YAMLNode) {
    calendar = node["calendar"]?.text ?? calendar
    stopsClock = node["stops_clock"].map { Set($0.texts) } ?? stopsClock
    trendTolerance = node["trend_tolerance"]?.number ?? trendTolerance
    let counts: [(YAMLNode?, WritableKeyPath<Settings, Int>)] = [
      (node["complaint_days"]?["acknowledge"], \.complaintDays.acknowledge),
      (node["complaint_days"]?["answer"], \.complaintDays.answer),
      (node["tolerance_days"], \.toleranceDays), (node["stale_client_days"], \.staleClientDays),
      (node["due_soon_days"], \.dueSoonDays), (node["repeat_days"], \.repeatDays),
      (node["minimum_group"], \.minimumGroup), (node["survey_due_working_day"], \.surveyDueWorkingDay),
      (node["service_report_due_working_day"], \.serviceReportDueWorkingDay),
    ]
    for (value, key) in counts {
      if let number = value?.number.flatMap(Int.init(exactly:)) { self[keyPath: key] = number }
    }
  }

  private static func offsets(_ node: YAMLNode?) -> [DatedOffset] {
    guard let node else { return Settings().offsets }
    if let text = node.text { return [DatedOffset(from: nil, minutes: minutes(text))] }
    return (node.items ?? []).map { item in
      DatedOffset(from: item["from"]?.date, minutes: minutes(item["offset"]?.text ?? "+00:00"))
    }
  }

  /// Minutes east of UTC of `-03:00`.
  static func minutes(_ text: String) -> Int {
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0 - 0x30) }
    guard digits.count == 4 else { return 0 }
    let value = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    return text.hasPrefix("-") ? -value : value
  }
}

extension Roster {
  /// Reads roles.yaml, valid by its schema.
  init(_ node: YAMLNode) {
    roles = (node["roles"]?.entries ?? []).map { entry in
      Role(name: entry.key, label: LocalizedText(entry.value["label"]) ?? LocalizedText(es: entry.key, en: entry.key))
    }
    members = (node["people"]?.items ?? []).compactMap { item in
      guard let person = item["person"]?.text else { return nil }
      let holdings = (item["roles"]?.items ?? []).compactMap { held -> Holding? in
        guard let role = held["role"]?.text, let from = held["from"]?.date else { return nil }
        return Holding(role: role, from: from, until: held["until"]?.date)
      }
      let keys = (item["keys"]?.items ?? []).compactMap(SigningKey.init)
      return Member(person: person, emails: item["emails"]?.texts ?? [], holdings: holdings, keys: keys)
    }
  }
}

extension People {
  /// Reads people.yaml, valid by its schema.
  init(_ node: YAMLNode) {
    people = (node["people"]?.items ?? []).compactMap { item in
      guard let key = item["key"]?.text else { return nil }
      return Person(key: key, name: item["name"]?.text ?? key, division: item["division"]?.text)
    }
  }
}

extension Lists {
  /// Reads lists.yaml, valid by its schema: each list maps words to labels.
  init(_ node: YAMLNode) {
    entries = [:]
    for list in node.entries ?? [] {
      entries[list.key] = (list.value.entries ?? []).map { entry in
        Entry(key: entry.key, label: LocalizedText(entry.value) ?? LocalizedText(es: entry.key, en: entry.key))
      }
    }
  }
}

extension FindingCode {
  /// One of the four governing files is not there.
  static let controlFileMissing = FindingCode("control-file-missing")
}

extension Finding {
  static func controlFileMissing(_ path: String) -> Finding {
    Finding(
      .controlFileMissing, at: Place(file: path),
      LocalizedText(es: "falta el archivo \(path)", en: "the file \(path) is missing"),
      help: LocalizedText(
        es: "recuperarlo con: git checkout HEAD -- \(path); o empezar con: legajo init",
        en: "get it back with: git checkout HEAD -- \(path); or begin with: legajo init"))
  }
}
