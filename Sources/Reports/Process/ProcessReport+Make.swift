import Archive
import Documents
import Records

extension ProcessReport: Report {
  static func make(_ source: ReportSource, _ options: ReportOptions) throws -> ProcessReport {
    let period = try ReportPeriod(options, of: source)
    let builder = ProcessReportBuilder(source: source, period: period)
    let deeds = builder.deeds
    let due = Dictionary(grouping: DueList.make(source).items, by: \.group)
    return ProcessReport(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, period: period,
      months: builder.months, roles: builder.roles, commits: deeds.count,
      records: Set(deeds.flatMap(\.records)).count, people: Set(deeds.map(\.person)).count, moves: builder.moves,
      waits: builder.waits, campaigns: builder.campaigns, scorecard: Scorecard.make(source, scorecardPeriod(period)),
      due: DueList.Group.allCases.compactMap { group in
        due[group].map { DueGroup(group: group, label: group.label, items: $0) }
      })
  }

  var options: ReportOptions {
    var options = ReportOptions()
    options.from = period.first
    options.to = period.last
    return options
  }

  /// The month where the period is one, else the year of its last day.
  private static func scorecardPeriod(_ period: ReportPeriod) -> ScorecardPeriod {
    let month = Month(of: period.last)
    return period.first == month.first && period.last == month.last ? .month(month) : .year(period.last.year)
  }

  /// A row for each role and month.
  var rows: [[CSV.Cell]] {
    [["role", "month", "commits", "records"].map { .text($0) }]
      + roles.flatMap { role in
        months.enumerated().map { index, month in
          [
            .text(role.role ?? ""), .text(month.description), .number(Double(role.commits[index])),
            .number(Double(role.records[index])),
          ]
        }
      }
  }
}

/// Counts what history tells of the work.
struct ProcessReportBuilder {
  let source: ReportSource
  let period: ReportPeriod
  let labels: RecordLabels
  let times: RecordTimes

  init(source: ReportSource, period: ReportPeriod) {
    self.source = source
    self.period = period
    labels = RecordLabels(source)
    times = source.times
  }

  /// A commit of the period with the records that it touched.
  struct Work {
    var month: Month
    var role: String?
    /// The key of the person, or the author's name.
    var person: String
    var records: [String]
  }

  /// The last day that is counted.
  private var end: CalendarDate { min(period.last, source.asOf) }

  var months: [Month] {
    var months: [Month] = []
    var month: Month? = Month(of: period.first)
    while let current = month, current.first <= end {
      months.append(current)
      month = current.adding(1)
    }
    return months
  }

  /// The commits of the period by their authors' days.
  var deeds: [Work] {
    let touched = Dictionary(grouping: source.history.versions, by: \.commit).mapValues { $0.map(\.record) }
    return source.history.commits.compactMap { commit in
      let deed = Deed(commit, source.policy)
      guard let day = source.settings.day(of: deed.authored), period.contains(day), day <= source.asOf else {
        return nil
      }
      return Work(
        month: Month(of: day), role: deed.role, person: deed.person ?? deed.authorName,
        records: touched[deed.commit] ?? [])
    }
  }

  var roles: [ProcessReport.Role] {
    let deeds = deeds
    let known = source.policy.control.roster.roles.map(\.name)
    let others = Set(deeds.compactMap(\.role)).subtracting(known).sorted()
    return ((known + others).map(Optional.some) + [nil]).compactMap { role in
      let own = deeds.filter { $0.role == role }
      guard !own.isEmpty || known.contains(role ?? "") else { return nil }
      let byMonth = Dictionary(grouping: own, by: \.month)
      return ProcessReport.Role(
        role: role, label: labels.role(role) ?? LocalizedText(es: "sin rol declarado", en: "no role stated"),
        commits: months.map { byMonth[$0]?.count ?? 0 },
        records: months.map { Set((byMonth[$0] ?? []).flatMap(\.records)).count })
    }
  }

  var moves: [ProcessReport.KindMoves] {
    source.kinds.kinds.compactMap { kind in
      var counts: [String: Int] = [:]
      for record in source.records.records where record.kind == kind.name {
        for entry in times.entries(of: record.id) where entry.commit != nil && period.contains(entry.day) {
          counts["\(entry.from ?? "") \(entry.status)", default: 0] += 1
        }
      }
      let statuses = kind.lifecycle.statuses.map(\.name)
      let moves = ([nil] + statuses.map(Optional.some)).flatMap { from in
        statuses.compactMap { to -> ProcessReport.Move? in
          counts["\(from ?? "") \(to)"].map { count in
            ProcessReport.Move(
              from: from.map { labels.status($0, of: kind.name) }, to: labels.status(to, of: kind.name), count: count)
          }
        }
      }
      return moves.isEmpty ? nil : ProcessReport.KindMoves(kind: kind.name, label: kind.plural, moves: moves)
    }
  }

  var waits: [ProcessReport.Wait] {
    source.kinds.kinds.flatMap { kind in
      var stays: [String: [Int]] = [:]
      var waiting: [String: [Int]] = [:]
      for record in source.records.records where record.kind == kind.name && record.status != "void" {
        let entries = times.entries(of: record.id)
        for (entry, next) in zip(entries, entries.dropFirst()) {
          guard let from = entry.day, let to = next.day, from <= to, period.contains(to) else { continue }
          stays[entry.status, default: []].append(source.records.calendar.workingDays(from: from, to: to))
        }
        if let last = entries.last, let from = last.day, from <= source.asOf, !kind.lifecycle.isFinal(last.status) {
          waiting[last.status, default: []].append(source.records.calendar.workingDays(from: from, to: source.asOf))
        }
      }
      return kind.lifecycle.statuses.compactMap { status -> ProcessReport.Wait? in
        let (stay, wait) = (stays[status.name] ?? [], waiting[status.name] ?? [])
        guard !stay.isEmpty || !wait.isEmpty else { return nil }
        return ProcessReport.Wait(
          kind: kind.name, label: kind.plural, status: status.name, statusLabel: status.label,
          stay: Measures.DurationSummary(stay), waiting: Measures.DurationSummary(wait))
      }
    }
  }

  var campaigns: [ProcessReport.Campaign] {
    source.records.records(of: "campaign").filter { ["open", "closed", "reported"].contains($0.status) }
      .sorted { ($1.year, $0.id) < ($0.year, $1.id) }.map { campaign in
        let held = CampaignScores(campaign: campaign, in: source.records).interviews.count
        let (population, excluded) = (campaign.texts("population").count, campaign.list("excluded").count)
        return ProcessReport.Campaign(
          campaign: labels.named(campaign.id), status: labels.status(campaign.status, of: "campaign"),
          population: population, excluded: excluded, held: held,
          coverage: Measures.coverage(held: held, population: population, excluded: excluded))
      }
  }
}
