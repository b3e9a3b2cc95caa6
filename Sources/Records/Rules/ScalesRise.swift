import Documents

extension FindingCode {
  /// A scale whose greatest value is not greater than its least.
  static let scaleNotRising = FindingCode("scale-not-rising")
}

extension Rules {
  /// P9: a score is a place between the ends of a scale, and a grade between those of another.
  static let scalesRise: Rule = { set in
    let scales = (set.records(of: "campaign") + set.records(of: "survey")).compactMap { record in
      flat(record, "scale", "min", "max")
    }
    return scales + set.records(of: "campaign").compactMap { flat($0, "grade", "out_min", "out_max") }
  }

  private static func flat(_ record: Record, _ field: String, _ low: String, _ high: String) -> Finding? {
    guard let least = record[field]?[low], let greatest = record[field]?[high], let from = least.number,
      let to = greatest.number, to <= from
    else { return nil }
    return Finding(
      .scaleNotRising, at: record.place(of: greatest),
      LocalizedText(
        es: "«\(high)» (\(greatest.text ?? "")) no es mayor que «\(low)» (\(least.text ?? ""))",
        en: "“\(high)” (\(greatest.text ?? "")) is not greater than “\(low)” (\(least.text ?? ""))"),
      help: LocalizedText(
        es: "escribir primero el peor valor y después el mejor", en: "write the worst value first, then the best"))
  }
}
