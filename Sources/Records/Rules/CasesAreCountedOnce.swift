import Documents

extension FindingCode {
  /// Figures of a month's cases that do not go together.
  static let casesDisagree = FindingCode("cases-disagree")
}

extension Rules {
  /// P7: a month's cases stand once for each client and type, and no more are in target than were closed.
  static let casesAreCountedOnce: Rule = { set in
    set.records(of: "service_month").flatMap { figures -> [Finding] in
      var seen: Set<[String]> = []
      return figures.list("cases").flatMap { cases -> [Finding] in
        guard let client = cases["client"]?.text, let type = cases["type"]?.text else { return [] }
        let isSecond = !seen.insert([client, type]).inserted
        return [isSecond ? countedTwice(client, type, figures, cases) : nil, tooManyInTarget(figures, cases)]
          .compactMap { $0 }
      }
    }
  }

  private static func countedTwice(_ client: String, _ type: String, _ figures: Record, _ cases: YAMLNode) -> Finding {
    Finding(
      .casesDisagree, at: figures.place(of: cases),
      LocalizedText(
        es: "los casos «\(type)» de \(client) están dos veces", en: "the cases “\(type)” of \(client) stand twice"),
      help: LocalizedText(es: "dejar una sola entrada", en: "keep one entry"))
  }

  private static func tooManyInTarget(_ figures: Record, _ cases: YAMLNode) -> Finding? {
    guard let closed = cases["closed"]?.number, let node = cases["in_target"], let inTarget = node.number,
      inTarget > closed
    else { return nil }
    return Finding(
      .casesDisagree, at: figures.place(of: node),
      LocalizedText(
        es: "hay \(Int(clamping: inTarget)) casos en plazo y solo \(Int(clamping: closed)) cerrados",
        en: "\(Int(clamping: inTarget)) cases are in target and only \(Int(clamping: closed)) closed"),
      help: LocalizedText(
        es: "«in_target» cuenta cerrados en plazo", en: "“in_target” counts those closed in target"))
  }
}
