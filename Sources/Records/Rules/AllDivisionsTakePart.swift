import Documents

extension FindingCode {
  /// A division of the area that a plan neither counts on nor excuses.
  static let divisionMissing = FindingCode("division-missing")
}

extension Rules {
  /// P26: all divisions of the area take part in a plan, or are excused with a reason; judged from its proposal until it
  /// is agreed, since the area's divisions change.
  static let allDivisionsTakePart: Rule = { set in
    let divisions = (set.lists.entries["divisions"] ?? []).map(\.key)
    return set.records(of: "plan").flatMap { plan -> [Finding] in
      guard ["proposed", "approved", "presented"].contains(plan.status) else { return [] }
      let takePart = Set(plan.texts("divisions"))
      let excused = plan.list("excused").compactMap { $0["division"] }
      let named = takePart.union(excused.compactMap(\.text))
      return divisions.filter { !named.contains($0) }.map { missing($0, plan) }
        + excused.compactMap { node in
          node.text.flatMap { takePart.contains($0) ? both($0, plan, node) : nil }
        }
    }
  }

  private static func missing(_ division: String, _ plan: Record) -> Finding {
    Finding(
      .divisionMissing, at: plan.place(of: "divisions"),
      LocalizedText(
        es: "la división «\(division)» no participa del plan ni está eximida",
        en: "the division “\(division)” neither takes part in the plan nor is excused"),
      help: LocalizedText(
        es: "legajo set \(plan.id) divisions+=\(division), o 'excused+={division: \(division), reason: …}'",
        en: "legajo set \(plan.id) divisions+=\(division), or 'excused+={division: \(division), reason: …}'"))
  }

  private static func both(_ division: String, _ plan: Record, _ node: YAMLNode) -> Finding {
    Finding(
      .divisionMissing, at: plan.place(of: node),
      LocalizedText(
        es: "la división «\(division)» está eximida y también participa",
        en: "the division “\(division)” is excused and takes part all the same"),
      help: LocalizedText(es: "dejarla en una de las dos listas", en: "keep it in one of the two lists"))
  }
}
