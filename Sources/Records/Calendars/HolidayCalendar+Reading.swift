import Documents

extension HolidayCalendar {
  /// The folder of the calendar files.
  static let folder = "calendars/"

  /// Whether a path is one of a calendar file: a YAML file right in `calendars/`.
  public static func isCalendar(_ path: String) -> Bool {
    path.hasPrefix(folder) && path.hasSuffix(".yaml") && path.split(separator: "/").count == 2
  }

  /// Reads the calendar files of a repository, all of them checked, and takes those of one name.
  ///
  /// What is wrong in one is a finding and stops nothing else: no right depends on a holiday.
  ///
  /// - Parameters:
  ///   - documents: the files by path, parsed as YAML; other paths are left alone.
  ///   - schema: `schema/meta/calendar.yaml`.
  ///   - name: the prefix of the files that count.
  ///   - classes: those that stop the clock.
  static func read(
    _ documents: [String: Document], schema: Document?, name: String, stopping classes: Set<DayClass>
  ) -> (calendar: HolidayCalendar, findings: [Finding]) {
    var holidays: [Holiday] = []
    var years: Set<Int> = []
    var findings: [Finding] = []
    for (path, document) in documents.sorted(by: { $0.key < $1.key }) where isCalendar(path) {
      guard let file = FileName(path) else {
        findings.append(.noCalendarName(path))
        continue
      }
      let faults = document.findings + ControlFiles.faults(of: document, schema)
      findings += faults
      guard let root = document.root, !faults.contains(where: { $0.severity == .error }) else { continue }
      let (days, dayFindings) = days(of: root, year: file.year, document.source)
      findings += dayFindings
      if file.name == name {
        years.insert(file.year)
        holidays += days
      }
    }
    return (HolidayCalendar(name: name, holidays: holidays, years: years, stopping: classes), findings)
  }

  /// The days of one file; those of another year, and each after the first of one date, are told and left out.
  private static func days(of root: YAMLNode, year: Int, _ source: SourceText) -> ([Holiday], [Finding]) {
    var seen: [CalendarDate: Place] = [:]
    var findings: [Finding] = []
    let days = (root["days"]?.items ?? []).compactMap { item -> Holiday? in
      guard let node = item["date"], let date = node.date, let name = LocalizedText(item["name"]),
        let dayClass = item["class"]?.text.flatMap(DayClass.init(rawValue:))
      else { return nil }
      let place = source.place(of: node.range)
      guard date.year == year else {
        findings.append(.calendarOtherYear(date, year, place))
        return nil
      }
      if let first = seen[date] {
        findings.append(.calendarDayTwice(date, place, first: first))
        return nil
      }
      seen[date] = place
      return Holiday(date: date, name: name, dayClass: dayClass)
    }
    return (days, findings)
  }

  /// `<name>-<year>.yaml`, the name in small letters.
  private struct FileName {
    let name: String
    let year: Int

    init?(_ path: String) {
      let stem = path.dropFirst(HolidayCalendar.folder.count).dropLast(".yaml".count)
      let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
        parts[1].utf8.count == 4, parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(parts[1])
      else { return nil }
      (name, self.year) = (String(parts[0]), year)
    }
  }
}

extension FindingCode {
  /// A day in the calendar file of another year.
  static let calendarOtherYear = FindingCode("calendar-other-year")
}

extension Finding {
  fileprivate static func noCalendarName(_ path: String) -> Finding {
    Finding(
      .fileNotExpected, .warning, at: Place(file: path),
      LocalizedText(
        es: "el nombre de un calendario es como uy-2026.yaml: este no se lee",
        en: "the name of a calendar is like uy-2026.yaml: this one is not read"),
      help: LocalizedText(
        es: "cambiarle el nombre, con el de «calendar» en legajo.yaml y el año",
        en: "rename it, with that of “calendar” in legajo.yaml and the year"))
  }

  fileprivate static func calendarOtherYear(_ date: CalendarDate, _ year: Int, _ place: Place) -> Finding {
    Finding(
      .calendarOtherYear, at: place,
      LocalizedText(
        es: "el \(date) no es del año de este archivo, \(year): no se cuenta",
        en: "\(date) is not of this file's year, \(year): it does not count"),
      help: LocalizedText(
        es: "corregir la fecha, o pasarla al archivo de su año", en: "correct the date, or move it to its year's file"))
  }

  fileprivate static func calendarDayTwice(_ date: CalendarDate, _ place: Place, first: Place) -> Finding {
    Finding(
      .duplicateItem, at: place,
      LocalizedText(es: "el \(date) ya está en este calendario", en: "\(date) is in this calendar already"),
      help: LocalizedText(
        es: "dejar una vez cada día, con los nombres juntos", en: "keep each day once, with the names together"),
      related: [Finding.Related(place: first, message: LocalizedText(es: "aquí", en: "here"))])
  }
}
