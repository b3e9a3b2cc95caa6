public import Documents
public import Records

/// What ought to exist by a day and does not: a pure function of the records, their times and the day.
public struct DueList: Sendable, Codable {
  /// The format of this value.
  public var format = 1
  /// The day, "today" of the list.
  public var asOf: CalendarDate
  /// The full id of the commit that was looked at.
  public var commit: String
  /// What is due, by day, then by group and record.
  public var items: [Item]

  /// What kind of thing is missing; in the order in which the groups are shown.
  public enum Group: String, Sendable, Codable, Hashable, CaseIterable, Comparable {
    /// Interviews of an open campaign.
    case interviews
    /// Complaints past a target.
    case complaints
    /// Overdue actions and commitments.
    case actions
    /// A month's survey of a ticket system.
    case surveys
    /// A month's figures of a service.
    case figures
    /// A month's service report to a client.
    case serviceReports = "service_reports"
    /// What gestor has not cleansed.
    case uncleansed
    /// Clients whose record nobody reviewed for long.
    case clients
    /// Process documents past their review.
    case documents
    /// Records that wait for a step that a role takes.
    case moves

    /// The order of the cases.
    public static func < (a: Group, b: Group) -> Bool { a.rank < b.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// What people read over the group.
    public var label: LocalizedText {
      switch self {
      case .interviews: LocalizedText(es: "Entrevistas", en: "Interviews")
      case .complaints: LocalizedText(es: "Reclamos", en: "Complaints")
      case .actions: LocalizedText(es: "Acciones y compromisos", en: "Actions and commitments")
      case .surveys: LocalizedText(es: "Encuestas", en: "Surveys")
      case .figures: LocalizedText(es: "Cifras de servicios", en: "Figures of services")
      case .serviceReports: LocalizedText(es: "Informes de servicio", en: "Service reports")
      case .uncleansed: LocalizedText(es: "Sin depurar", en: "Not cleansed")
      case .clients: LocalizedText(es: "Clientes sin revisar", en: "Clients not reviewed")
      case .documents: LocalizedText(es: "Documentos por revisar", en: "Documents to review")
      case .moves: LocalizedText(es: "Esperan un paso", en: "Waiting for a step")
      }
    }
  }

  /// One thing that is missing.
  public struct Item: Sendable, Codable, Hashable {
    /// The day by which it ought to be there; of what waits, the day since when.
    public var date: CalendarDate
    /// What kind of thing it is.
    public var group: Group
    /// The record that it is about.
    public var record: String?
    /// What is missing.
    public var text: LocalizedText
    /// The roles that can bring it about.
    public var roles: [String]
    /// The people whose it is, by their keys; empty where it is a role's.
    public var people: [String]
    /// The people, by their keys, who brought the record to where it waits, and so cannot take the step themselves.
    public var barred: [String] = []
  }

  /// Whom a list is for.
  public struct Filter: Sendable {
    /// A role: what it can bring about, and every record that waits for a step of it.
    public var role: String?
    /// A person with the roles held on the day: what is theirs by name, and what waits for a step of these roles.
    public var person: (key: String, roles: [String])?

    /// Everything but the steps, of which those that only direccion takes are shown.
    public init(role: String? = nil, person: (key: String, roles: [String])? = nil) {
      self.role = role
      self.person = person
    }

    /// Whether an item is for them.
    func takes(_ item: Item) -> Bool {
      if let role, !item.roles.contains(role) { return false }
      if let person {
        guard item.people.isEmpty else { return item.people.contains(person.key) }
        return item.group == .moves && !item.barred.contains(person.key)
          && !Set(item.roles).isDisjoint(with: person.roles)
      }
      return role != nil || item.group != .moves || item.roles == [RoleName.direccion]
    }
  }

  /// Computes the list of a commit for somebody.
  public static func make(_ source: ReportSource, for filter: Filter = Filter()) -> DueList {
    let builder = DueBuilder(records: source.records, times: source.times, kinds: source.kinds, asOf: source.asOf)
    let items = builder.items.filter(filter.takes).sorted { a, b in
      (a.date, a.group, a.record ?? "", a.text.es) < (b.date, b.group, b.record ?? "", b.text.es)
    }
    return DueList(asOf: source.asOf, commit: source.origin.commit, items: items)
  }
}
