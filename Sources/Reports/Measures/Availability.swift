public import Documents
public import Records

/// How much of its agreed hours a service was up in a month.
///
/// Availability in percent is 100·(AST − DT)/AST (docs/process.md, "Availability"). AST is the agreed service time, DT
/// the downtime in it, both in minutes. Outages are half-open; overlapping ones are merged; all are clipped to the month
/// and to the service hours. Planned maintenance that was agreed leaves both AST and DT, also where an outage lies in it.
public struct Availability: Sendable, Codable, Hashable {
  /// The agreed service time of the month, in minutes, before maintenance leaves it.
  public var agreed: Int
  /// Agreed planned maintenance in it, in minutes.
  public var maintenance: Int
  /// Downtime outside the maintenance, in minutes.
  public var down: Int
  /// Outages with a minute of downtime, after merging those that overlap or touch.
  public var outages: Int
  /// The downtime of the longest one, in minutes; 0 where there is none.
  public var longest: Int

  /// Without the maintenance, in percent; nil where there is no agreed service time.
  public var percent: Double? {
    agreed > maintenance ? 100 * Double(agreed - maintenance - down) / Double(agreed - maintenance) : nil
  }

  /// With the maintenance counted as downtime, in percent; nil where there is no agreed service time.
  public var percentWithMaintenance: Double? {
    agreed > 0 ? 100 * Double(agreed - maintenance - down) / Double(agreed) : nil
  }

  /// A time without service.
  public struct Outage: Sendable, Hashable {
    /// When it began.
    public var start: WallTime
    /// The first minute of service after it; what does not end after its start lasts no time.
    public var end: WallTime
    /// Whether it was planned maintenance that the clients had agreed to.
    public var isAgreedMaintenance: Bool

    /// A time without service.
    public init(start: WallTime, end: WallTime, isAgreedMaintenance: Bool) {
      self.start = start
      self.end = end
      self.isAgreedMaintenance = isAgreedMaintenance
    }

    /// Reads an entry of `outages`; nil where a time is missing.
    public init?(_ node: YAMLNode) {
      guard let start = node["start"]?.text.flatMap(WallTime.init(_:)),
        let end = node["end"]?.text.flatMap(WallTime.init(_:))
      else { return nil }
      self.init(
        start: start, end: end,
        isAgreedMaintenance: node["planned"]?.isTrue == true && node["agreed"]?.isTrue == true)
    }

    fileprivate var minutes: Range<Int> {
      start.minutesSinceEpoch..<max(start.minutesSinceEpoch, end.minutesSinceEpoch)
    }
  }

  /// Measures one month of one service.
  public init(of month: Month, hours: ServiceHours, outages: [Outage]) {
    let days = (month.first.daysSinceEpoch...month.last.daysSinceEpoch).compactMap(CalendarDate.init(daysSinceEpoch:))
    let service = MinuteSpans(
      days.map { day in
        let (midnight, minutes) = (day.daysSinceEpoch * 1_440, hours.minutes(on: day))
        return midnight + minutes.lowerBound..<midnight + minutes.upperBound
      })
    let planned = MinuteSpans(outages.filter(\.isAgreedMaintenance).map(\.minutes)).intersection(service)
    let due = service.subtracting(planned)
    let downtimes = MinuteSpans(outages.filter { !$0.isAgreedMaintenance }.map(\.minutes)).spans
      .map { MinuteSpans([$0]).intersection(due).total }.filter { $0 > 0 }
    agreed = service.total
    maintenance = planned.total
    down = downtimes.reduce(0, +)
    self.outages = downtimes.count
    longest = downtimes.max() ?? 0
  }

  private init(agreed: Int, maintenance: Int, down: Int, outages: Int, longest: Int) {
    self.agreed = agreed
    self.maintenance = maintenance
    self.down = down
    self.outages = outages
    self.longest = longest
  }

  /// Several services or months together: minutes and outages are added, so that each weighs by its agreed time.
  public static func total(_ parts: [Availability]) -> Availability {
    parts.reduce(Availability(agreed: 0, maintenance: 0, down: 0, outages: 0, longest: 0)) { sum, part in
      Availability(
        agreed: sum.agreed + part.agreed, maintenance: sum.maintenance + part.maintenance, down: sum.down + part.down,
        outages: sum.outages + part.outages, longest: max(sum.longest, part.longest))
    }
  }
}

extension Availability {
  /// The month that a record of kind `service_month` is about, by the hours of its service in the same records; nil
  /// where the service, its hours or the month cannot be read.
  public init?(of figures: Record, in records: RecordSet) {
    guard let month = figures.text("period").flatMap(Month.init(_:)),
      let hours = figures.text("service").flatMap(records.record).flatMap({ ServiceHours($0["hours"]) })
    else { return nil }
    self.init(of: month, hours: hours, outages: figures.list("outages").compactMap(Outage.init(_:)))
  }
}
