import Archive
import Documents
public import Records

/// What a report is asked to show; each report takes some of these.
public struct ReportOptions: Sendable, Codable, Hashable {
  /// A campaign's id.
  public var campaign: String?
  /// A month, for monthly reports.
  public var month: Month?
  /// A calendar year, for reports of a span.
  public var year: Int?
  /// The first day of a span.
  public var from: CalendarDate?
  /// The last day of a span.
  public var to: CalendarDate?
  /// A client's id: the report is for that client, or about it.
  public var client: String?
  /// A kind of record.
  public var kind: String?
  /// Conditions that all must hold: `FIELD=VALUE`, `FIELD~TEXT`, as `legajo list --where` takes them.
  public var conditions: [String]?
  /// Fields to show.
  public var columns: [String]?
  /// Fields to sort by, those that begin with `-` downwards.
  public var sort: [String]?
  /// An earlier revision to compare with, as a full commit id.
  public var since: String?
  /// Who is to read it.
  public var audience: ReportAudience?
  /// A title in place of the report's own.
  public var title: String?

  /// Nothing asked for.
  public init() {}
}

/// Who is to read a report about a client.
public enum ReportAudience: String, Sendable, Codable, CaseIterable {
  /// The area itself.
  case area
  /// The client: the report is made of what that client may be shown, and nothing else.
  case client
}

/// The span of days that a report is about.
struct ReportPeriod: Sendable, Codable, Hashable {
  var first: CalendarDate
  var last: CalendarDate

  /// Whether a day lies in it.
  func contains(_ day: CalendarDate?) -> Bool { day.map { (first...last).contains($0) } ?? false }

  /// The span that was asked for: a month, a year, or from a day to another; else the year of the report's day, up to it.
  ///
  /// - Throws: `Refusal` where it ends before it begins, has not begun, or lies before all that is known: nought would
  ///   not be true of it.
  init(_ options: ReportOptions, of source: ReportSource) throws {
    let asOf = source.asOf
    let year = options.year ?? (options.to ?? asOf).year
    let newYear = CalendarDate(year: year, month: 1, day: 1) ?? asOf
    let first = options.from ?? options.month?.first ?? newYear
    let end = options.year.flatMap { CalendarDate(year: $0, month: 12, day: 31) } ?? asOf
    let last = options.to ?? options.month?.last ?? end
    guard first <= last else { throw Refusal.spanEndsBeforeItBegins(first, last) }
    guard first <= asOf else { throw Refusal.spanNotBegun(first, asOf) }
    if let known = source.firstDay, last < known { throw Refusal.spanBeforeData(last, known) }
    self.first = first
    self.last = last
  }
}

extension FindingCode {
  /// A span of days that ends before it begins.
  static let spanEmpty = FindingCode("span-empty")
}

extension Refusal {
  fileprivate static func spanNotBegun(_ first: CalendarDate, _ asOf: CalendarDate) -> Refusal {
    Refusal(
      .monthUnknown, .refused,
      LocalizedText(
        es: "el período empieza el \(first), y el informe es del \(asOf)",
        en: "the span begins on \(first), and the report is of \(asOf)"),
      help: LocalizedText(
        es: "otro día se elige con --as-of, otra revisión con --at",
        en: "choose another day with --as-of, another revision with --at"))
  }

  fileprivate static func spanBeforeData(_ last: CalendarDate, _ known: CalendarDate) -> Refusal {
    Refusal(
      .monthUnknown, .refused,
      LocalizedText(
        es: "el período termina el \(last), y lo primero que se sabe es del \(known)",
        en: "the span ends on \(last), and the first that is known is of \(known)"),
      help: LocalizedText(es: "pedir un período desde entonces", en: "ask for a span from then on"))
  }

  static func spanEndsBeforeItBegins(_ first: CalendarDate, _ last: CalendarDate) -> Refusal {
    Refusal(
      .spanEmpty, .usage,
      LocalizedText(
        es: "el período va del \(first) al \(last): termina antes de empezar",
        en: "the span goes from \(first) to \(last): it ends before it begins"),
      help: LocalizedText(
        es: "dar --from y --to en orden, o --month o --year solos",
        en: "give --from and --to in order, or --month or --year alone"))
  }
}
