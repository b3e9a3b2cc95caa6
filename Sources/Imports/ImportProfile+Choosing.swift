public import Archive
import Documents
public import Records

extension FindingCode {
  /// A profile that the repository does not have.
  static let profileUnknown = FindingCode("profile-unknown")
  /// A ticket system that has to be said.
  static let importSystemNeeded = FindingCode("import-system-needed")
}

extension ImportProfile {
  /// A repository's profile.
  ///
  /// - Parameter dates: the form of dates that counts instead of the profile's.
  /// - Throws: ``Refusal`` where there is none of that name, it has an error, or the form is none.
  public static func named(_ name: String, dates: String? = nil, in state: State) throws -> ImportProfile {
    guard var profile = state.policy.control.profiles[name] else {
      throw Refusal.profileUnknown(name, state)
    }
    if let dates {
      // Days are what the form is about: hours may follow all the same.
      let whole = dates.contains("hh") ? dates : dates + "[ hh:mm[:ss]]"
      guard let pattern = DatePattern(whole) else { throw Refusal.datesUnreadable(dates) }
      profile.dates = [pattern]
    }
    return profile
  }

  /// The ticket system of a file: the one asked for, the profile's, or the only one that there is.
  ///
  /// - Throws: ``Refusal`` where none of them says it, or lists.yaml has no such word.
  public func system(asked: String?, in state: State) throws -> String {
    let known = (state.policy.control.lists.entries["ticket_systems"] ?? []).map(\.key)
    guard let system = asked ?? system ?? (known.count == 1 ? known.first : nil), known.contains(system) else {
      throw Refusal.importSystemNeeded(asked ?? system, known)
    }
    return system
  }
}

extension Refusal {
  fileprivate static func profileUnknown(_ name: String, _ state: State) -> Refusal {
    let path = "imports/\(name).yaml"
    let known = state.policy.control.profiles.keys.sorted()
    let faults = state.policy.findings.filter { $0.place.path == path && $0.severity == .error }
    if !faults.isEmpty {
      return Refusal(
        .profileUnknown, .refused,
        LocalizedText(es: "el perfil \(path) tiene errores", en: "the profile \(path) has errors"),
        help: LocalizedText(
          es: "los corrige dueno; legajo check los muestra", en: "dueno mends them; legajo check shows them"),
        findings: faults)
    }
    let guess = nearest(name, among: known)
    return Refusal(
      .profileUnknown, .refused,
      LocalizedText(es: "no hay ningún perfil \(path)", en: "there is no profile \(path)"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") }
        ?? LocalizedText(
          es: known.isEmpty
            ? "los perfiles que trae legajo están en docs/imports.md" : "hay: \(known.joined(separator: ", "))",
          en: known.isEmpty
            ? "the profiles that legajo brings are in docs/imports.md" : "there are: \(known.joined(separator: ", "))"))
  }

  fileprivate static func importSystemNeeded(_ asked: String?, _ known: [String]) -> Refusal {
    let list = known.joined(separator: ", ")
    return Refusal(
      .importSystemNeeded, .usage,
      asked.map {
        LocalizedText(es: "no hay ningún sistema de tickets «\($0)»", en: "there is no ticket system “\($0)”")
      }
        ?? LocalizedText(
          es: "falta decir de qué sistema de tickets es", en: "which ticket system it comes from is not said"),
      help: known.isEmpty
        ? LocalizedText(
          es: "agregarlo a ticket_systems en lists.yaml (dueno)", en: "add it to ticket_systems in lists.yaml (dueno)")
        : LocalizedText(es: "con --system: \(list)", en: "by --system: \(list)"))
  }

  fileprivate static func datesUnreadable(_ text: String) -> Refusal {
    Refusal(
      .argumentUnreadable, .usage,
      LocalizedText(es: "«\(text)» no es una forma de fecha", en: "“\(text)” is no form of dates"),
      help: LocalizedText(
        es: "con YYYY, MM, DD, hh y mm: por ejemplo \"DD/MM/YYYY hh:mm\"",
        en: "of YYYY, MM, DD, hh and mm: for example \"DD/MM/YYYY hh:mm\""))
  }
}
