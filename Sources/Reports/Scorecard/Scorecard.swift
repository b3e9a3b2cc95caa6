import Archive
public import Documents
public import Records

/// The card of the Balanced Scorecard (*Cuadro de Mando Integral*, CMI) of a month or a year: each indicator in force
/// with its value, target, light and trend (docs/process.md, "Scorecard").
///
/// A month shows the monthly indicators, a year all of them. What is computed of the past is computed from the same
/// commit as the present.
public struct Scorecard: Sendable, Codable {
  /// The format of this value.
  public var format = 1
  /// The commit and tag of the data.
  public var origin: ReportOrigin
  /// Who keeps the records.
  public var organization: String
  /// "Today".
  public var asOf: CalendarDate
  /// The month or year.
  public var period: ScorecardPeriod
  /// The indicators by perspective, then by title.
  public var cards: [Card]

  /// One indicator in the period.
  ///
  /// All values are rounded as they are shown.
  public struct Card: Sendable, Codable, Hashable {
    /// The id of the version in force.
    public var indicator: String
    /// What people call it.
    public var title: String
    /// `customer`, `process`, `learning` or `financial`.
    public var perspective: String
    /// The built-in measure.
    public var measure: String
    /// The unit of all values.
    public var unit: String
    /// Decimals of all values.
    public var decimals: Int
    /// Which side of the target is the better one.
    public var direction: Measures.Direction
    /// The target of the version in force.
    public var target: Double
    /// The last value that is green; with `range` the greatest distance.
    public var green: Double
    /// The last value that is yellow; with `range` the greatest distance.
    public var yellow: Double
    /// The value; nil where there is none.
    public var value: Double?
    /// The value of the period before.
    public var previous: Double?
    /// The value of the same month a year before; for a year nil, since that is ``previous``.
    public var lastYear: Double?
    /// The trend against the period before; nil where one value is missing.
    public var trend: Measures.Trend?
    /// How the value stands.
    public var light: Light
    /// n; nil where the measure is itself a number.
    public var count: Int?
    /// N; nil where it is not known or the measure is itself a number.
    public var total: Int?
    /// Why there is no value.
    public var note: LocalizedText?
  }
}

extension Scorecard {
  /// Computes the card of a period.
  public static func make(_ source: ReportSource, _ period: ScorecardPeriod) -> Scorecard {
    let times = source.times
    let measures = MeasureSource(records: source.records, times: times, asOf: source.asOf)
    let cards = indicators(in: period, source.records, times).compactMap { indicator in
      Card(indicator, in: period, measures)
    }
    return Scorecard(
      origin: source.origin, organization: source.settings.organization, asOf: source.asOf, period: period,
      cards: cards)
  }

  static let perspectives = ["customer", "process", "learning", "financial"]

  /// The version of each indicator that is in force at the period's end, sorted for the card.
  ///
  /// Versions are the indicators that supersede one another. A retired one without a later version counts in the periods
  /// that had begun when it was retired.
  static func indicators(in period: ScorecardPeriod, _ records: RecordSet, _ times: RecordTimes) -> [Record] {
    guard let first = period.months.first?.first, let last = period.months.last?.last else { return [] }
    let all = records.records(of: "indicator")
    let versions = Dictionary(grouping: all.filter { ["active", "retired"].contains($0.status) }) {
      root(of: $0, records)
    }
    let inForce = versions.values.compactMap { versions -> Record? in
      let begun = versions.filter { $0.date("valid_from").map { $0 <= last } ?? false }
      let latest = begun.max { ($0.text("valid_from") ?? "", $0.id) < ($1.text("valid_from") ?? "", $1.id) }
      guard let latest else { return nil }
      let isSuperseded = versions.contains { $0.text("supersedes") == latest.id }
      let retired = latest.status == "retired" ? times.last("retired", of: latest.id)?.day : nil
      return isSuperseded || retired.map { $0 >= first } ?? true ? latest : nil
    }
    return inForce.filter { isShown($0, in: period) }.sorted { a, b in
      let (x, y) = (rank(a), rank(b))
      return x == y ? SpanishOrder.less(a.title, b.title) || (a.title == b.title && a.id < b.id) : x < y
    }
  }

  private static func isShown(_ indicator: Record, in period: ScorecardPeriod) -> Bool {
    switch period {
    case .month: indicator.text("frequency") == "monthly"
    case .year: true
    }
  }

  private static func rank(_ indicator: Record) -> Int {
    perspectives.firstIndex(of: indicator.text("perspective") ?? "") ?? perspectives.count
  }

  /// The id of the first version, by `supersedes`; a circle ends where it begins.
  private static func root(of indicator: Record, _ records: RecordSet) -> String {
    var (current, seen) = (indicator, Set([indicator.id]))
    while let earlier = current.text("supersedes").flatMap(records.record), seen.insert(earlier.id).inserted {
      current = earlier
    }
    return current.id
  }
}

extension Scorecard.Card {
  /// Computes an indicator in a period; nil where the record says no measure, direction or limit that is known.
  init?(_ indicator: Record, in period: ScorecardPeriod, _ measures: MeasureSource) {
    guard let measure = indicator.text("measure").flatMap(BuiltInMeasure.init(rawValue:)),
      let direction = indicator.text("direction").flatMap(Measures.Direction.init(rawValue:)),
      let target = indicator["target"]?.number, let green = indicator["green"]?.number,
      let yellow = indicator["yellow"]?.number
    else { return nil }
    let decimals = indicator["decimals"]?.number.flatMap(Int.init(exactly:)).map { min(max($0, 0), 6) } ?? 0
    func shown(_ period: ScorecardPeriod?) -> Double? {
      period.flatMap { measures.figure(measure, in: $0).value }.map { Measures.roundedHalfUp($0, decimals: decimals) }
    }
    let figure = measures.figure(measure, in: period)
    let value = figure.value.map { Measures.roundedHalfUp($0, decimals: decimals) }
    let previous = shown(period.previous)
    // What a month's target says is nothing to a year's sum.
    let isSum =
      measure == .complaintsReceived && indicator.text("frequency") == "monthly" && period.previous != nil
      && period.months.count > 1
    self.init(
      indicator: indicator.id, title: indicator.title, perspective: indicator.text("perspective") ?? "",
      measure: measure.rawValue, unit: indicator.text("unit") ?? "", decimals: decimals, direction: direction,
      target: target, green: green, yellow: yellow, value: value, previous: previous,
      lastYear: shown(period.lastYear),
      trend: Measures.trend(
        from: previous, to: value, direction: direction, target: target, decimals: decimals,
        tolerance: indicator["trend_tolerance"]?.number ?? measures.records.settings.trendTolerance),
      light: isSum
        ? .grey
        : Measures.light(
          value, direction: direction, target: target, green: green, yellow: yellow, decimals: decimals),
      count: figure.count, total: figure.total,
      note: figure.note ?? (isSum ? LocalizedText(es: "la meta es de un mes", en: "the target is for a month") : nil))
  }
}
