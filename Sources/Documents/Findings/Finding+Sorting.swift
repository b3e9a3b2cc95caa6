extension FindingCode {
  /// More findings of one file than are told.
  static let tooManyFindings = FindingCode("too-many-findings")
}

extension [Finding] {
  /// Sorted by place, then code, then message, without exact repetitions; of each file the first
  /// ``Limits/maximumFindings``, and that there are more.
  public func sortedForOutput() -> [Finding] {
    let sorted = sorted { a, b in
      if !a.place.path.utf8.elementsEqual(b.place.path.utf8) {
        return a.place.path.utf8.lexicographicallyPrecedes(b.place.path.utf8)
      }
      if a.place.start != b.place.start { return a.place.start < b.place.start }
      return (a.code, a.message.en) < (b.code, b.message.en)
    }
    var result: [Finding] = []
    var ofFile = 0
    for (index, finding) in sorted.enumerated() where index == 0 || sorted[index - 1] != finding {
      ofFile = result.last?.place.path == finding.place.path ? ofFile + 1 : 1
      if ofFile <= Limits.maximumFindings {
        result.append(finding)
      } else if ofFile == Limits.maximumFindings + 1 {
        result.append(.tooMany(finding))
      } else if finding.severity == .error {
        result[result.count - 1].severity = .error
      }
    }
    return result
  }
}

extension Finding {
  /// Stands for a finding that is not told and all after it of its file.
  fileprivate static func tooMany(_ first: Finding) -> Finding {
    Finding(
      .tooManyFindings, first.severity, at: first.place,
      LocalizedText(
        es: "el archivo tiene más hallazgos que estos \(Limits.maximumFindings)",
        en: "the file has more findings than these \(Limits.maximumFindings)"),
      help: LocalizedText(es: "corregir los primeros y repetir", en: "mend the first ones and repeat"))
  }
}
