import Records

extension ServiceReport {
  /// One row a service and month with its availability, then one a month and type with the cases of all services, then
  /// the report's month by service and type.
  var rows: [[CSV.Cell]] {
    let head = [
      "row", "month", "service", "type", "availability", "availability_with_maintenance", "target", "outages",
      "longest_minutes", "opened", "closed", "backlog", "in_target", "in_target_share", "reopened", "median_minutes",
    ]
    let availability = services.flatMap { service in
      service.months.map { month in
        [.text("availability"), .text(month.month.description), .text(service.id), .text("")]
          + cells([
            month.percent, month.percentWithMaintenance, service.target,
            month.availability.map { Double($0.outages) }, month.availability.map { Double($0.longest) },
          ]) + cells(Array(repeating: nil, count: 7))
      }
    }
    let months = caseMonths.flatMap { month in month.cases.map { row("cases", month.month.description, $0) } }
    return [head.map { .text($0) }] + availability + months
      + cases.map { row("service_cases", month.description, $0) }
  }

  private func row(_ name: String, _ month: String, _ cases: Cases) -> [CSV.Cell] {
    let counts = [cases.opened, cases.inTarget.total, cases.backlog, cases.inTarget.count].map { Double($0) as Double? }
    return [.text(name), .text(month), .text(cases.service ?? ""), .text(cases.type)]
      + cells([nil, nil, cases.target, nil, nil] + counts + [cases.inTarget.percent])
      + cells([Double(cases.reopened), cases.medianMinutes])
  }

  private func cells(_ values: [Double?]) -> [CSV.Cell] { values.map { .number($0) } }
}
