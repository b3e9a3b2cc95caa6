import Archive
import Documents
import Records
import Tables

/// The first reading of a file of answers: where its columns are, which forms its dates have, which months it holds.
struct SurveyScan {
  /// SHA-256 of the file, in hexadecimal.
  let sha256: String
  let layout: FileLayout
  /// The forms of dates that hold for the whole file.
  let dates: DateReader
  /// How many answers each month has.
  let months: [Month: Int]

  /// Reads the file once.
  static func read(_ source: ImportSource, _ profile: ImportProfile, _ clock: ImportClock) throws -> SurveyScan {
    var hash = SHA256.Stream()
    try source.eachChunk { hash.add($0) }
    let layout = try FileLayout.find(in: source, by: profile)
    let cells = CellReader(profile: profile, layout: layout)
    var evidence = DateEvidence(profile.dates)
    // Which form holds is known at the end only: months are counted for each way in which forms read a date.
    var readings: [[Month?]: Int] = [:]
    try source.eachDataRow(profile, layout) { row in
      for column in ["sent", "closed"] {
        if let text = cells.text(column, row) { _ = try evidence.add(text, line: row.line, in: source.name) }
      }
      guard let text = cells.text("answered", row) else { return }
      let read = try evidence.add(text, line: row.line, in: source.name)
      readings[read.map { $0.flatMap(clock.time).map { Month(of: $0.day) } }, default: 0] += 1
    }
    let forms = try evidence.decide(in: source.name)
    var months: [Month: Int] = [:]
    for (read, count) in readings {
      if let month = forms.lazy.compactMap({ read[$0] }).first { months[month, default: 0] += count }
    }
    return SurveyScan(
      sha256: hash.hex, layout: layout, dates: DateReader(patterns: forms.map { profile.dates[$0] }, clock: clock),
      months: months)
  }
}
