import Documents
import Records

/// What ought to be there month by month: surveys, figures and service reports.
extension DueBuilder {
  /// A month with the day by which something about it ought to be there.
  private struct DueMonth {
    var month: Month
    var date: CalendarDate
  }

  /// The months whose day, so many working days after their end, has come: from a first one on, and where there is none
  /// the latest alone.
  private func months(from first: Month?, workingDays: Int) -> [DueMonth] {
    var result: [DueMonth] = []
    var month = Month(of: asOf).previous
    while let current = month, first.map({ $0 <= current }) ?? result.isEmpty {
      if let date = calendar.day(workingDays, workingDaysAfter: current.last), date <= asOf {
        result.append(DueMonth(month: current, date: date))
      }
      month = current.previous
    }
    return result
  }

  private func period(_ record: Record) -> Month? { record.text("period").flatMap(Month.init(_:)) }

  var surveys: [DueList.Item] {
    let surveys = records.records(of: "survey").filter { $0.status != "rejected" }
    return (records.lists.entries["ticket_systems"] ?? []).flatMap { system in
      let own = Set(surveys.filter { $0.text("system") == system.key }.compactMap(period))
      return months(from: own.min(), workingDays: settings.surveyDueWorkingDay).filter { !own.contains($0.month) }
        .map { due in
          DueList.Item(
            date: due.date, group: .surveys, record: nil,
            text: LocalizedText(
              es: "\(system.label.es): falta la encuesta de \(due.month.label.es)",
              en: "\(system.label.en): the survey of \(due.month.label.en) is missing"),
            roles: [RoleName.gestor, RoleName.ejecutor], people: [])
        }
    }
  }

  /// Figures of active services; those of a draft are not published yet.
  var figures: [DueList.Item] {
    records.records(of: "service").filter { $0.status == "active" }.flatMap { service in
      let own = records.records(of: "service_month").filter { $0.text("service") == service.id }
      let byMonth = Dictionary(
        own.compactMap { figures -> (Month, Record)? in period(figures).map { ($0, figures) } },
        uniquingKeysWith: { first, _ in first })
      return months(from: byMonth.keys.min(), workingDays: settings.serviceReportDueWorkingDay).compactMap {
        due -> DueList.Item? in
        let draft = byMonth[due.month]
        guard draft?.status != "published" else { return nil }
        return DueList.Item(
          date: due.date, group: .figures, record: draft?.id,
          text: LocalizedText(
            es: "\(service.title): \(draft == nil ? "faltan" : "sin publicar") las cifras de \(due.month.label.es)",
            en: "\(service.title): the figures of \(due.month.label.en) are "
              + (draft == nil ? "missing" : "not published")),
          roles: draft == nil ? [RoleName.gestor, RoleName.ejecutor] : [RoleName.gestor], people: [])
      }
    }
  }

  /// Service reports that active clients with services were sent: communications of that topic, each about the month of
  /// the figures that it names, or else about the month before the one in which it was sent.
  var serviceReports: [DueList.Item] {
    let sent = records.records(of: "communication").filter {
      $0.text("topic") == "service_report" && $0.status == "sent"
    }
    let reports = sent.map { (clients: Set($0.texts("clients")), months: reported(by: $0)) }
    let clients = records.records(of: "client").filter { $0.status == "active" && !$0.texts("services").isEmpty }
    return clients.flatMap { client in
      let own = reports.filter { $0.clients.contains(client.id) }.reduce(into: Set<Month>()) { $0.formUnion($1.months) }
      return months(from: own.min(), workingDays: settings.serviceReportDueWorkingDay)
        .filter { !own.contains($0.month) }.map { due in
          DueList.Item(
            date: due.date, group: .serviceReports, record: client.id,
            text: LocalizedText(
              es: "\(client.title): falta el informe de servicio de \(due.month.label.es)",
              en: "\(client.title): the service report of \(due.month.label.en) is missing"),
            roles: [RoleName.gestor, RoleName.dueno], people: [])
        }
    }
  }

  private func reported(by communication: Record) -> Set<Month> {
    let named = communication.texts("about").compactMap(records.record).filter { $0.kind == "service_month" }
      .compactMap(period)
    if !named.isEmpty { return Set(named) }
    return Set([communication.date("sent").flatMap { Month(of: $0).previous }].compactMap(\.self))
  }
}
