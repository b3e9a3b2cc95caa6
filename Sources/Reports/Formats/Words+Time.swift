import Documents
import Records

extension Words {
  /// «marzo de 2026», “March 2026”.
  func month(_ month: Month) -> String { month.label[language] }

  /// A month on a chart's line of time: «mar», with the year beneath.
  func moment(_ month: Month) -> TrendChart.Moment {
    TrendChart.Moment(label: String(month.label[language].prefix(3)), group: String(month.year))
  }

  /// `12/03/2026 09:30`, or `2026-03-12 09:30` in English.
  func time(_ time: WallTime) -> String { date(time.day) + " " + time.description.suffix(5) }

  /// `3 h 20 min`, `45 min`, `2 d 4 h`.
  func duration(minutes: Int) -> String {
    let parts = [(minutes / 1_440, "d"), (minutes % 1_440 / 60, "h"), (minutes % 60, "min")].filter { $0.0 > 0 }
    return parts.isEmpty ? "0\u{A0}min" : parts.map { "\($0.0)\u{A0}\($0.1)" }.joined(separator: " ")
  }

  /// `3 días`, `1 día`.
  func days(_ count: Int) -> String { self.count(count, ("día", "días"), ("day", "days")) }
}
