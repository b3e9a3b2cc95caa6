import Documents
import Records

/// Tells the days of commits, and where two dates of one thing disagree.
struct CommitClock {
  let settings: Settings
  let calendar: HolidayCalendar

  /// The day of a version: its author's, or its committer's where the two differ by more than the tolerance.
  func day(of version: RecordVersion) -> CalendarDate? {
    let (authored, committed) = (settings.day(of: version.authored), settings.day(of: version.committed))
    return disagree(authored, committed) ? committed : authored ?? committed
  }

  /// The moves of a record, oldest first.
  func entries(_ versions: [RecordVersion]) -> [RecordTimes.Entry] {
    versions.compactMap { version in
      version.move.map { move in
        RecordTimes.Entry(
          status: move.to, from: move.from, day: day(of: version), person: version.person,
          authorName: version.authorName, role: version.role, commit: version.commit, isDeclared: false)
      }
    }
  }

  /// A remark on a commit whose two dates disagree.
  func remark(on version: RecordVersion) -> RecordTimes.Remark? {
    guard let authored = settings.day(of: version.authored), let committed = settings.day(of: version.committed),
      disagree(authored, committed)
    else { return nil }
    let commit = version.commit.prefix(12)
    return RecordTimes.Remark(
      record: version.record,
      text: LocalizedText(
        es: "el commit \(commit) se escribió el \(authored.text(.es)) y se confirmó el \(committed.text(.es)): "
          + "vale la segunda fecha",
        en: "commit \(commit) was written on \(authored) and committed on \(committed): the second date counts"))
  }

  /// Remarks on declared days that are far from the recorded ones.
  func remarks(on declared: DeclaredDates, _ moves: [RecordTimes.Entry]) -> [RecordTimes.Remark] {
    (declared.dates + declared.fields).compactMap { day in
      guard let recorded = day.move.flatMap({ moves[$0].day }), disagree(day.day, recorded) else { return nil }
      return RecordTimes.Remark(
        record: declared.record.id,
        text: LocalizedText(
          es: "«\(day.name)» dice \(day.day.text(.es)), y se registró el \(recorded.text(.es))",
          en: "“\(day.name)” says \(day.day), and it was recorded on \(recorded)"))
    }
  }

  /// Whether two days lie further apart than the tolerance, in working days.
  private func disagree(_ a: CalendarDate?, _ b: CalendarDate?) -> Bool {
    guard let a, let b else { return false }
    return calendar.workingDays(from: min(a, b), to: max(a, b)) > settings.toleranceDays
  }
}
