import Documents

extension FindingCode {
  /// Figures of an import that do not go together.
  static let rowsDisagree = FindingCode("rows-disagree")
}

extension Rules {
  /// P3: every row of a month's export was accepted, rejected or a duplicate.
  static let surveyRowsAddUp: Rule = { set in
    set.records(of: "survey").compactMap { survey in
      let rows = survey["rows"]
      func count(_ key: String) -> Double? { rows?[key]?.number }
      guard let rows, let read = count("read"), let accepted = count("accepted"), let rejected = count("rejected"),
        let duplicate = count("duplicate"), read != accepted + rejected + duplicate
      else { return nil }
      let sum = Int(clamping: accepted + rejected + duplicate)
      return Finding(
        .rowsDisagree, at: survey.place(of: rows["read"] ?? rows),
        LocalizedText(
          es: "se leyeron \(Int(clamping: read)) filas, y las aceptadas, rechazadas y repetidas suman \(sum)",
          en: "\(Int(clamping: read)) rows were read, and those accepted, rejected and duplicate make \(sum)"),
        help: LocalizedText(
          es: "importar el archivo otra vez: legajo import", en: "import the file again: legajo import"))
    }
  }
}
