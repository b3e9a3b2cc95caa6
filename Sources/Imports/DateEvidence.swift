import Archive
import Documents
import Records

/// What a file's dates say about the forms that its profile allows.
struct DateEvidence {
  private let patterns: [DatePattern]
  /// How many dates one form reads and another does not.
  private var exclusive: [[Int]]
  /// The first text that two forms read as two days, by the pair of forms.
  private var conflicts: [Pair: (line: Int, text: String)] = [:]
  private var fitting = 0
  private var unfitting = 0
  private var unfit: (line: Int, text: String)?

  private struct Pair: Hashable {
    var one: Int
    var other: Int
  }

  init(_ patterns: [DatePattern]) {
    self.patterns = patterns
    exclusive = Array(repeating: Array(repeating: 0, count: patterns.count), count: patterns.count)
  }

  /// Takes one date into account.
  ///
  /// - Returns: what each form reads.
  /// - Throws: ``Refusal`` where the date is told as a distance from today, or with day and month in the other order.
  mutating func add(_ text: String, line: Int, in file: String) throws -> [DatePattern.Reading?] {
    let readings = patterns.map { $0.read(text) }
    guard readings.contains(where: { $0 != nil }) else {
      if Self.isRelative(text) { throw Refusal.importDatesRelative(file, line, text) }
      for pattern in patterns {
        guard let swapped = pattern.swapped, swapped.read(text) != nil else { continue }
        throw Refusal.importDatesUnfit(file, line, text, patterns, swapped)
      }
      unfitting += 1
      unfit = unfit ?? (line, text)
      return readings
    }
    fitting += 1
    for one in patterns.indices where patterns.count > 1 {
      guard let reading = readings[one] else { continue }
      for other in patterns.indices where other != one {
        guard let second = readings[other] else {
          exclusive[one][other] += 1
          continue
        }
        let pair = Pair(one: one, other: other)
        if one < other, second.time != reading.time, conflicts[pair] == nil { conflicts[pair] = (line, text) }
      }
    }
    return readings
  }

  /// The forms that hold for the whole file, by their indices.
  ///
  /// - Throws: ``Refusal`` where the file fits two that say different days, or most dates fit none.
  func decide(in file: String) throws -> [Int] {
    if unfitting > fitting, let unfit { throw Refusal.importDatesUnfit(file, unfit.line, unfit.text, patterns, nil) }
    var dropped: Set<Int> = []
    for (pair, sample) in conflicts.sorted(by: { ($0.key.one, $0.key.other) < ($1.key.one, $1.key.other) }) {
      let (one, other) = (exclusive[pair.one][pair.other], exclusive[pair.other][pair.one])
      guard (one > 0) != (other > 0) else {
        throw Refusal.importDatesAmbiguous(file, sample.line, sample.text, patterns[pair.one], patterns[pair.other])
      }
      dropped.insert(one > 0 ? pair.other : pair.one)
    }
    return patterns.indices.filter { !dropped.contains($0) }
  }

  /// Whether a text tells a distance from today: `3 days ago`, `hace 2 horas`, `ayer`.
  private static func isRelative(_ text: String) -> Bool {
    let words = text.folded.split(separator: " ")
    let days: Set<Substring> = ["ayer", "hoy", "anteayer", "ahora", "yesterday", "today", "now"]
    return words.last == "ago" || words.first == "hace" || words.contains(where: days.contains)
  }
}

/// Reads the dates of a file by the forms that hold for it.
struct DateReader {
  let patterns: [DatePattern]
  let clock: ImportClock

  /// The minute on the settings' clock, with whether the text tells an hour; nil where no form fits.
  func read(_ text: String) -> (time: WallTime, hasHour: Bool)? {
    for pattern in patterns {
      if let reading = pattern.read(text) { return clock.time(reading).map { ($0, reading.hasHour) } }
    }
    return nil
  }
}

/// Takes times from the writer's clock to that of the settings.
struct ImportClock {
  let settings: Settings
  /// The writer's distance from UTC, in minutes east; nil for that of the settings.
  let offsetMinutes: Int?

  /// The minute on the settings' clock; nil outside the calendar.
  func time(_ reading: DatePattern.Reading) -> WallTime? {
    guard reading.hasHour, let offset = reading.offsetMinutes ?? offsetMinutes else { return reading.time }
    let utc = reading.time.minutesSinceEpoch - offset
    let instant = Instant(seconds: Int64(utc) * 60, offsetMinutes: 0)
    return WallTime(minutesSinceEpoch: utc + settings.offsetMinutes(at: instant))
  }
}

extension Settings {
  /// The distance from UTC that holds at a moment, in minutes east.
  fileprivate func offsetMinutes(at instant: Instant) -> Int {
    let held = offsets.last { offset in
      guard let from = offset.from, let day = instant.day(offsetMinutes: offset.minutes) else { return true }
      return from <= day
    }
    return held?.minutes ?? offsets.first?.minutes ?? 0
  }
}
