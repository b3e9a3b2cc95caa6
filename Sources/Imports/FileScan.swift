import Archive
import Documents
import Records
import Tables

/// The first reading of a file: where its columns are, which forms its dates have, which months it holds.
struct FileScan {
  /// SHA-256 of the file, in hexadecimal.
  let sha256: String
  let layout: FileLayout
  /// The forms of dates that hold for the whole file.
  let dates: DateReader
  /// How many rows each month has.
  let months: [Month: Int]

  /// Reads the file once.
  ///
  /// - Parameters:
  ///   - counting: the column whose dates make months.
  ///   - looking: the other columns of dates.
  static func read(
    _ source: ImportSource, _ profile: ImportProfile, _ clock: ImportClock, counting: String, looking others: [String]
  ) throws -> FileScan {
    var hash = SHA256.Stream()
    try source.eachChunk { hash.add($0) }
    let layout = try FileLayout.find(in: source, by: profile)
    let cells = CellReader(profile: profile, layout: layout)
    var evidence = DateEvidence(profile.dates)
    // Which form holds is known at the end only: months are counted for each way in which forms read a date.
    var readings: [[Month?]: Int] = [:]
    try source.eachDataRow(profile, layout) { row in
      for column in others {
        if let text = cells.text(column, row) { _ = try evidence.add(text, line: row.line, in: source.name) }
      }
      guard let text = cells.text(counting, row) else { return }
      let read = try evidence.add(text, line: row.line, in: source.name)
      readings[read.map { $0.flatMap(clock.time).map { Month(of: $0.day) } }, default: 0] += 1
    }
    let forms = try evidence.decide(in: source.name)
    var months: [Month: Int] = [:]
    for (read, count) in readings {
      if let month = forms.lazy.compactMap({ read[$0] }).first { months[month, default: 0] += count }
    }
    return FileScan(
      sha256: hash.hex, layout: layout, dates: DateReader(patterns: forms.map { profile.dates[$0] }, clock: clock),
      months: months)
  }

  /// The month that the file holds.
  ///
  /// - Throws: ``Refusal`` where it holds none, or several.
  func onlyMonth(_ name: String) throws -> Month {
    guard let month = months.keys.min() else { throw Refusal.importEmpty(name) }
    guard months.count == 1 else { throw Refusal.importSeveralMonths(name, months) }
    return month
  }
}
