import Documents
import Records

/// The days that a record declares: `dates:`, and the fields that tell when something happened.
struct DeclaredDates {
  /// A declared day.
  struct Day {
    /// What declares it: `dates.closed`, `held`.
    var name: String
    var day: CalendarDate
    var status: String
    /// The index of the move that recorded it; nil where none did.
    var move: Int?
  }

  let record: Record
  /// Those of `dates:`, in the order of the file.
  let dates: [Day]
  /// Those of fields.
  let fields: [Day]

  /// Fields that declare when something happened, by kind, with the status whose move records it; nil for the making of
  /// the record.
  private static let declaring: [String: [(field: String, status: String?)]] = [
    "complaint": [("received", nil)], "interview": [("held", "held")], "meeting": [("held", "held")],
    "action": [("started", "in_progress")], "communication": [("sent", "sent")],
  ]

  /// - Parameters:
  ///   - versions: those of the record, oldest first.
  ///   - moves: those among them that moved it.
  init(record: Record, versions: [RecordVersion], moves: [RecordTimes.Entry]) {
    self.record = record
    let order = Dictionary(
      versions.enumerated().map { ($1.commit, $0) }, uniquingKeysWith: { first, _ in first })
    dates = (record["dates"]?.entries ?? []).compactMap { entry in
      guard let day = entry.value.date else { return nil }
      let own = moves.indices.filter { moves[$0].status == entry.key }
      // Of several moves into the status, the one that it was written with or after.
      let written = Self.writing(entry.key, day, versions)
      let before = own.last { index in
        written.map { written in moves[index].commit.flatMap { order[$0] }.map { $0 <= written } ?? false } ?? false
      }
      return Day(name: "dates." + entry.key, day: day, status: entry.key, move: before ?? own.first)
    }
    fields = (Self.declaring[record.kind] ?? []).compactMap { name, status in
      record.date(name).map { day in
        Day(name: name, day: day, status: status ?? "", move: moves.firstIndex { status == nil || $0.status == status })
      }
    }
  }

  /// The index of the version that wrote a status's day into `dates:`; nil where history does not tell.
  private static func writing(_ status: String, _ day: CalendarDate, _ versions: [RecordVersion]) -> Int? {
    func declared(_ text: String?) -> CalendarDate? {
      text.flatMap { Document.parse(SourceText(path: "", text: $0), as: .yaml).root?[status]?.date }
    }
    return versions.lastIndex { version in
      version.changes.contains { $0.field == "dates" && declared($0.new) == day && declared($0.old) != day }
    }
  }

  /// The moves with the days of `dates:` in place of the recorded ones; steps that no commit made come first.
  func applied(to moves: [RecordTimes.Entry]) -> [RecordTimes.Entry] {
    var result = moves
    var added: [RecordTimes.Entry] = []
    for day in dates {
      if let index = day.move {
        result[index].day = day.day
        result[index].isDeclared = true
      } else {
        added.append(
          RecordTimes.Entry(
            status: day.status, from: nil, day: day.day, person: nil, authorName: nil, role: nil, commit: nil,
            isDeclared: true))
      }
    }
    return added.sorted { ($0.day?.description ?? "") < ($1.day?.description ?? "") } + result
  }
}
