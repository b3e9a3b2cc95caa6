import Archive
import Documents
import Records

/// Computes the built-in measures from records and their times; `asOf` is "today".
struct MeasureSource {
  let records: RecordSet
  let times: RecordTimes
  let asOf: CalendarDate
  /// Complaints about services: of the others the records hold too little.
  let complaints: [ComplaintTimes]
  let actions: [ActionTimes]

  init(records: RecordSet, times: RecordTimes, asOf: CalendarDate) {
    self.records = records
    self.times = times
    self.asOf = asOf
    complaints = records.records(of: "complaint").filter { $0.text("category") == "service" }
      .compactMap { ComplaintTimes($0, times) }
    actions = records.records(of: "action").map { ActionTimes($0, times) }
  }

  /// A measure in a period.
  func figure(_ measure: BuiltInMeasure, in period: ScorecardPeriod) -> Figure {
    guard let first = period.months.first?.first, first <= asOf else {
      return .none("el período no empezó", "the period has not begun")
    }
    switch measure {
    case .interviewScore, .interviewGrade, .interviewCoverage: return interviews(measure, in: period)
    case .surveyMean, .surveyTopTwoBox, .surveyResponseRate: return surveys(measure, in: period)
    case .availability: return availability(in: period)
    case .casesInTarget: return casesInTarget(in: period)
    case .complaintsReceived:
      return .number(records.records(of: "complaint").count { period.contains($0.date("received")) })
    case .complaintsAnsweredInTarget:
      let received = complaints.filter { period.contains($0.received) }
      return .share(
        Measures.withinTarget(
          received, to: \.answered, target: records.settings.complaintDays.answer, calendar: records.calendar,
          asOf: asOf), ifNone: "ningún reclamo recibido se puede juzgar aún", "no complaint received can be judged yet")
    case .complaintsReopened:
      return .share(
        Measures.reopened(complaints.filter { period.contains($0.firstClosed) }),
        ifNone: "no se cerró ningún reclamo", "no complaint was closed")
    case .actionsDoneOnTime, .actionsOverdue, .actionsEffective, .actionsWithConformity:
      return actions(measure, in: period)
    }
  }

  // MARK: Interviews

  /// A campaign of the period's year that is closed or reported; a month has none.
  private func interviews(_ measure: BuiltInMeasure, in period: ScorecardPeriod) -> Figure {
    guard case .year(let year) = period else {
      return .none("las entrevistas son anuales", "interviews are annual")
    }
    let campaign = records.records(of: "campaign").first {
      $0.year == year && InterviewReport.closedStatuses.contains($0.status)
    }
    guard let campaign else {
      return .none("ninguna campaña de \(year) está cerrada", "no campaign of \(year) is closed")
    }
    let scores = CampaignScores(campaign: campaign, in: records)
    let population = campaign.texts("population")
    let held = Set(scores.interviews.compactMap { $0.text("client") })
    let excluded = Set(campaign.list("excluded").compactMap { $0["client"]?.text }).subtracting(held)
    let due = population.count { !excluded.contains($0) }
    let counted = scores.clients.count { $0.score != nil }
    switch measure {
    case .interviewCoverage:
      return .value(
        Measures.coverage(held: held.count, population: due, excluded: 0), held.count, of: due,
        ifNone: "no había a quién entrevistar", "there was nobody to interview")
    case .interviewGrade:
      return .value(scores.grade, counted, of: due, ifNone: "ningún puntaje alcanza", "no score suffices")
    default:
      return .value(scores.areaScore, counted, of: due, ifNone: "ningún puntaje alcanza", "no score suffices")
    }
  }

  // MARK: Figures of services

  private func availability(in period: ScorecardPeriod) -> Figure {
    let figures = published(in: period).compactMap { Availability(of: $0, in: records) }
    let services = records.records(of: "service").count { $0.status == "active" }
    let months = period.months.count { $0.first <= asOf }
    return .value(
      Availability.total(figures).percent, figures.count, of: max(figures.count, services * months),
      ifNone: figures.isEmpty ? "no hay cifras publicadas" : "no hay servicio acordado",
      figures.isEmpty ? "no figures are published" : "there is no agreed service")
  }

  private func casesInTarget(in period: ScorecardPeriod) -> Figure {
    let cases = published(in: period).flatMap { $0.list("cases") }
    func sum(_ key: String) -> Int { cases.reduce(0) { $0 + ($1[key]?.number.flatMap(Int.init(exactly:)) ?? 0) } }
    return .share(
      Share(sum("in_target"), of: sum("closed")), ifNone: "no hay casos cerrados en cifras publicadas",
      "no closed cases stand in published figures")
  }

  private func published(in period: ScorecardPeriod) -> [Record] {
    let months = Set(period.months)
    return records.records(of: "service_month").filter { figures in
      figures.status == "published" && figures.text("period").flatMap(Month.init(_:)).map(months.contains) ?? false
    }
  }

  // MARK: Actions

  private func actions(_ measure: BuiltInMeasure, in period: ScorecardPeriod) -> Figure {
    switch measure {
    case .actionsOverdue:
      let day = min(asOf, period.months.last?.last ?? asOf)
      return .number(actions.count { isOverdue($0, on: day) })
    case .actionsDoneOnTime:
      return .share(
        Measures.onTime(actions.filter { period.contains($0.firstDue) }, asOf: asOf),
        ifNone: "ninguna acción vencía en el período", "no action was due in the period")
    case .actionsEffective:
      return .share(
        Measures.effective(actions.filter { period.contains($0.verified) }),
        ifNone: "no se juzgó la eficacia de ninguna acción", "the effect of no action was judged")
    default:
      return .share(
        Measures.withConformity(actions.filter { period.contains($0.presented) }),
        ifNone: "no se presentó ninguna acción", "no action was presented")
    }
  }

  /// Whether an action was overdue on a day, by the due date that it had then.
  private func isOverdue(_ action: ActionTimes, on day: CalendarDate) -> Bool {
    var action = action
    action.due = times.value(of: "due", in: action.id, on: day).flatMap(CalendarDate.init(_:)) ?? action.due
    return action.isOverdue(on: day)
  }
}
