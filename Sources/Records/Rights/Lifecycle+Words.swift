public import Documents

extension Lifecycle {
  /// The steps that people may take, by the word and the key of each status and who may: what helps after a wrong one.
  public func words(for steps: [Move], _ roster: Roster) -> LocalizedText {
    guard !steps.isEmpty else {
      return LocalizedText(es: "de ahí no sale ningún paso", en: "no step leads on from there")
    }
    func list(_ language: Language) -> String {
      steps.map { step in
        let roles = step.roles.map { roster.label($0, language) }.joined(separator: ", ")
        let label = label(step.to, language)
        return (label == step.to ? label : "\(label) [\(step.to)]") + " (\(roles))"
      }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; ")
    }
    return LocalizedText(es: "pasos posibles: " + list(.es), en: "possible steps: " + list(.en))
  }
}
