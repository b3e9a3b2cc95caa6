import Documents

extension FindingCode {
  /// Indicators of one measure of which nobody can tell which holds.
  static let indicatorAmbiguous = FindingCode("indicator-ambiguous")
}

extension Rules {
  /// P8: on any day one indicator at most holds for a measure: a new version names the one that it supersedes, of the
  /// same measure, and is valid from a later day.
  static let eachMeasureHasOneIndicator: Rule = { set in
    let indicators = set.records(of: "indicator")
    let active = Dictionary(grouping: indicators.filter { $0.status == "active" }) { $0.text("measure") ?? "" }
    return indicators.compactMap { succession($0, set) }
      + active.keys.sorted().flatMap { measure in twins(active[measure] ?? [], set) }
  }

  /// What is wrong with the indicator that one supersedes.
  private static func succession(_ indicator: Record, _ set: RecordSet) -> Finding? {
    guard let named = indicator["supersedes"], let old = named.text.flatMap(set.record), old.kind == "indicator" else {
      return nil
    }
    let place = indicator.place(of: named)
    if old.text("measure") != indicator.text("measure") {
      return ambiguous(
        at: place,
        LocalizedText(
          es: "\(old.id) mide otra cosa («\(old.text("measure") ?? "")»)",
          en: "\(old.id) measures something else (“\(old.text("measure") ?? "")”)"),
        help: LocalizedText(es: "nombrar el indicador de la misma medida", en: "name the indicator of the same measure")
      )
    }
    guard let from = indicator.date("valid_from"), let before = old.date("valid_from"), from <= before else {
      return nil
    }
    return ambiguous(
      at: place,
      LocalizedText(
        es: "\(old.id), que este reemplaza, vale desde el \(before); este, desde el \(from)",
        en: "\(old.id), which this one supersedes, is valid from \(before); this one from \(from)"),
      help: LocalizedText(es: "el nuevo vale desde después", en: "the new one is valid from a later day"))
  }

  /// Active indicators of one measure, each of which must follow from the one before.
  private static func twins(_ indicators: [Record], _ set: RecordSet) -> [Finding] {
    let ordered = indicators.sorted { ($0.text("valid_from") ?? "", $0.id) < ($1.text("valid_from") ?? "", $1.id) }
    return zip(ordered, ordered.dropFirst()).compactMap { old, new in
      guard !ancestors(of: new, set).contains(old.id) else { return nil }
      return ambiguous(
        at: new.place(of: "measure"),
        LocalizedText(
          es: "\(old.id) mide lo mismo y también está vigente", en: "\(old.id) measures the same and is active too"),
        help: LocalizedText(
          es: "retirar uno de los dos, o decir que lo reemplaza: supersedes: \(old.id)",
          en: "retire one of the two, or say that it supersedes the other: supersedes: \(old.id)"))
    }
  }

  private static func ancestors(of indicator: Record, _ set: RecordSet) -> Set<String> {
    var found: Set<String> = []
    var next = indicator.text("supersedes")
    while let id = next, found.insert(id).inserted { next = set.record(id)?.text("supersedes") }
    return found
  }

  private static func ambiguous(at place: Place, _ message: LocalizedText, help: LocalizedText) -> Finding {
    Finding(.indicatorAmbiguous, at: place, message, help: help)
  }
}
