extension Measures {
  /// The middle value, of an even number the mean of the two in the middle, in the values' unit; nil without values.
  public static func median(_ values: [Int]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let upper = sorted[sorted.count / 2]
    return sorted.count % 2 == 1 ? Double(upper) : (Double(sorted[sorted.count / 2 - 1]) + Double(upper)) / 2
  }

  /// The least value that at least p percent of the values do not exceed: the ⌈p·n/100⌉-th smallest (nearest rank), in
  /// the values' unit; nil without values or for p outside 1 to 100.
  ///
  /// Nearest rank and no interpolation, so that what is shown is a duration that occurred: "nine of ten were answered
  /// within 7 days" is then true of the cases themselves, of few as of many.
  public static func percentile(_ p: Int, of values: [Int]) -> Int? {
    guard !values.isEmpty, (1...100).contains(p) else { return nil }
    return values.sorted()[(p * values.count + 99) / 100 - 1]
  }

  /// How many durations of working days fall into 0–5, 6–10, 11–20 and over 20.
  public static func ageing(_ workingDays: [Int]) -> [Int] {
    workingDays.reduce(into: [0, 0, 0, 0]) { counts, days in
      counts[days <= 5 ? 0 : days <= 10 ? 1 : days <= 20 ? 2 : 3] += 1
    }
  }

  /// Median, 90th percentile and number of some durations.
  public struct DurationSummary: Sendable, Codable, Hashable {
    /// ``Measures/median(_:)``.
    public var median: Double?
    /// ``Measures/percentile(_:of:)`` for 90.
    public var ninetieth: Int?
    /// n.
    public var count: Int

    /// The summary of durations in one unit.
    public init(_ values: [Int]) {
      median = Measures.median(values)
      ninetieth = Measures.percentile(90, of: values)
      count = values.count
    }
  }

  /// Of cases with a deadline, how many met it: those done within so many days, of all that are done or are past it.
  ///
  /// A case that is neither done nor past its deadline is not judged yet and left out. N is 0 where none is judged.
  public static func withinTarget(_ cases: [(days: Int, isDone: Bool)], target: Int) -> Share {
    Share(cases.filter { $0.isDone || $0.days > target }) { $0.isDone && $0.days <= target }
  }
}
