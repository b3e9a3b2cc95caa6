import Documents
import JSONSchema

extension RecordChecker {
  /// What is wrong with the days that a record declares for its steps (`dates`): a status that its kind does not have,
  /// or two of which the later step has the earlier day.
  func declaredDates(of record: Record, _ kind: Kind) -> [Finding] {
    guard let entries = record["dates"]?.entries, !entries.isEmpty else { return [] }
    let lifecycle = kind.lifecycle
    let statuses = lifecycle.statuses.map(\.name)
    let unknown = entries.filter { !statuses.contains($0.key) }.map { entry in
      Finding.statusNotOfKind(entry.key, kind, at: record.document.source.place(of: entry.keyRange))
    }
    let dated = entries.compactMap { entry in entry.value.date.map { (status: entry.key, day: $0, node: entry.value) } }
    return unknown
      + dated.flatMap { later in
        dated.filter { earlier in
          later.day < earlier.day && lifecycle.leads(from: earlier.status, to: later.status)
            && !lifecycle.leads(from: later.status, to: earlier.status)
        }.map { earlier in
          .stepsOutOfOrder(
            (earlier.status, earlier.day), (later.status, later.day),
            at: record.document.source.place(of: later.node.range))
        }
      }
  }
}

extension Lifecycle {
  /// Whether steps lead from one status to another.
  fileprivate func leads(from start: String, to end: String) -> Bool {
    var seen: Set<String> = [start]
    var open = [start]
    while let status = open.popLast() {
      for next in moves(from: status).map(\.to) where seen.insert(next).inserted {
        if next == end { return true }
        open.append(next)
      }
    }
    return false
  }
}

extension Finding {
  fileprivate static func statusNotOfKind(_ status: String, _ kind: Kind, at place: Place) -> Finding {
    let statuses = kind.lifecycle.statuses.map(\.name)
    return Finding(
      .keyUnknown, at: place,
      LocalizedText(
        es: "\(kind.label.es) no tiene el estado «\(status)»", en: "a \(kind.label.en) has no status “\(status)”"),
      help: nearest(status, among: statuses).map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(
          es: "estados: \(statuses.joined(separator: ", "))", en: "statuses: \(statuses.joined(separator: ", "))"))
  }

  fileprivate static func stepsOutOfOrder(
    _ earlier: (status: String, day: CalendarDate), _ later: (status: String, day: CalendarDate), at place: Place
  ) -> Finding {
    Finding(
      .datesOutOfOrder, at: place,
      LocalizedText(
        es: "«\(later.status)» (\(later.day)) viene después de «\(earlier.status)» (\(earlier.day))",
        en: "“\(later.status)” (\(later.day)) comes after “\(earlier.status)” (\(earlier.day))"),
      help: LocalizedText(es: "corregir una de las dos fechas", en: "correct one of the two dates"))
  }
}
