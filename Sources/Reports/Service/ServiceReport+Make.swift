import Archive
import Documents
import Records

extension ServiceReport: Report {
  /// Computes the report to a client on a month: the one that is asked for, else the latest with published figures
  /// of its services.
  ///
  /// It is made of what the client may see alone.
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> ServiceReport {
    let id = options.client ?? ""
    let view = try source.limited(to: id)
    guard let client = view.records.record(id) else { throw Refusal.noSuchClient(id, []) }
    let figures = view.records.records(of: "service_month")
    let published = figures.filter { $0.status == "published" }
    let month = try Month.reported(
      options.month, among: (options.month == nil ? published : figures).compactMap(\.month), asOf: source.asOf)
    return ServiceReportBuilder(source: view, client: client, month: month).report
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.client = client.id
    options.month = month
    return options
  }
}

/// Computes the parts of the report.
struct ServiceReportBuilder {
  /// What the client may see.
  let source: ReportSource
  let client: Record
  let month: Month
  let times: RecordTimes

  init(source: ReportSource, client: Record, month: Month) {
    self.source = source
    self.client = client
    self.month = month
    times = RecordTimes(source.history.versions, of: source.records, kinds: source.kinds)
  }

  var records: RecordSet { source.records }

  var report: ServiceReport {
    ServiceReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, month: month,
      client: ServiceReport.Client(id: client.id, title: client.title, contacts: contacts), services: services,
      cases: cases, caseMonths: caseMonths, complaints: complaints, surveys: surveys,
      minimumGroup: source.settings.minimumGroup, actions: actions { $0.text("type") != "commitment" },
      commitments: actions { $0.text("type") == "commitment" }, next: next)
  }

  private var contacts: [ServiceReport.Contact] {
    let all = client.list("contacts").map { contact in
      ServiceReport.Contact(
        name: contact["name"]?.text ?? "", post: contact["post"]?.text, isMain: contact["main"]?.isTrue == true)
    }
    return all.filter(\.isMain) + all.filter { !$0.isMain }
  }

  // MARK: Services

  /// The records of the client's services, sorted for Spanish readers.
  private var serviceRecords: [Record] {
    client.texts("services").compactMap { records.record($0) }.sorted { SpanishOrder.less($0.title, $1.title) }
  }

  private var services: [ServiceReport.Service] {
    serviceRecords.map { service in
      ServiceReport.Service(
        id: service.id, title: service.title,
        division: source.label("supported_by", of: service) ?? LocalizedText(es: "", en: ""),
        hours: ServiceReport.Hours(service["hours"]), target: service["availability_target"]?.number,
        months: month.twelveMonths.map { serviceMonth(service, $0) },
        outages: figures(of: service, month).flatMap { outages($0) }.sorted { $0.start < $1.start })
    }
  }

  /// The figures of a service in a month, published or not: natural keys allow one at most.
  private func figures(of service: Record, _ month: Month) -> [Record] {
    records.records(of: "service_month").filter { $0.text("service") == service.id && $0.month == month }
  }

  private func isPublished(_ figures: Record) -> Bool { figures.status == "published" }

  private func serviceMonth(_ service: Record, _ month: Month) -> ServiceReport.ServiceMonth {
    let all = figures(of: service, month)
    guard let published = all.first(where: isPublished) else {
      return ServiceReport.ServiceMonth(month: month, state: all.isEmpty ? .missing : .draft, light: .grey)
    }
    let availability = Availability(of: published, in: records)
    let target = service["availability_target"]?.number ?? 100
    return ServiceReport.ServiceMonth(
      month: month, state: .published, availability: availability, percent: availability?.percent,
      percentWithMaintenance: availability?.percentWithMaintenance,
      light: light(availability?.percent, target: target, decimals: 2))
  }

  /// Green at the target, as the value is shown.
  private func light(_ value: Double?, target: Double, decimals: Int) -> Light {
    Measures.light(value, direction: .higher, target: target, green: target, yellow: target, decimals: decimals)
  }

  private func outages(_ figures: Record) -> [ServiceReport.Outage] {
    figures.list("outages").compactMap { node in
      guard let outage = Availability.Outage(node) else { return nil }
      return ServiceReport.Outage(
        service: source.title(figures.text("service") ?? ""), start: outage.start, end: outage.end,
        minutes: max(0, outage.end.minutesSinceEpoch - outage.start.minutesSinceEpoch),
        isPlanned: node["planned"]?.isTrue == true,
        isAgreed: node["agreed"]?.isTrue == true, cause: node["cause"]?.text, ticket: node["ticket"]?["id"]?.text)
    }
  }

  // MARK: Cases

  /// The client's entries of the published figures of a month, with the service of each.
  private func entries(of month: Month) -> [(service: Record, node: YAMLNode)] {
    serviceRecords.flatMap { service in
      figures(of: service, month).filter(isPublished).flatMap { figures in
        figures.list("cases").filter { $0["client"]?.text == client.id }.map { (service, $0) }
      }
    }
  }

  private var cases: [ServiceReport.Cases] {
    entries(of: month).map { service, node in
      let type = node["type"]?.text ?? ""
      var cases = summed([node], type)
      cases.service = service.title
      cases.target = service["case_targets"]?[type]?.number
      cases.medianMinutes = node["median_minutes"]?.number
      cases.light = cases.target.map { light(cases.inTarget.percent, target: $0, decimals: 1) }
      return cases
    }
  }

  private var caseMonths: [ServiceReport.CaseMonth] {
    month.twelveMonths.map { month in
      let nodes = entries(of: month).map(\.node)
      let types = ["incident", "request", "complaint"].filter { type in nodes.contains { $0["type"]?.text == type } }
      return ServiceReport.CaseMonth(
        month: month, cases: types.map { type in summed(nodes.filter { $0["type"]?.text == type }, type) })
    }
  }

  private func summed(_ nodes: [YAMLNode], _ type: String) -> ServiceReport.Cases {
    func sum(_ key: String) -> Int { nodes.reduce(0) { $0 + Int($1[key]?.number ?? 0) } }
    return ServiceReport.Cases(
      service: nil, type: type, label: source.label(type, of: "cases.type", in: "service_month"),
      opened: sum("opened"), backlog: sum("backlog"), inTarget: Share(sum("in_target"), of: sum("closed")),
      reopened: sum("reopened"))
  }

  // MARK: The next month

  private var next: ServiceReport.Next {
    let next = month.adding(1) ?? month
    let maintenance = serviceRecords.flatMap { service in
      [month, next].flatMap { figures(of: service, $0) }.flatMap(outages)
        .filter { $0.isPlanned && next.contains($0.start.day) }
    }
    // One that reaches into another month stands in both.
    let once = maintenance.reduce(into: [ServiceReport.Outage]()) { all, one in
      if !all.contains(where: { ($0.service, $0.start) == (one.service, one.start) }) { all.append(one) }
    }
    return ServiceReport.Next(
      month: next, maintenance: once.sorted { $0.start < $1.start },
      due: actions { _ in true }.filter { next.contains($0.due) && !$0.isDone })
  }
}

extension ServiceReport.Hours {
  /// The hours as a service's record writes them.
  fileprivate init(_ node: YAMLNode?) {
    isAlways = node?.text == "24x7"
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].compactMap { day in
      node?[day]?.text.map { Day(day: day, span: $0) }
    }
  }
}
