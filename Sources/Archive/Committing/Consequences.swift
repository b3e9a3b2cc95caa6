public import Documents
import Git
import Records

/// What a commit would leave wrong: in its own records, elsewhere because of it, and what was wrong before.
struct Consequences {
  /// Errors in the committed paths, and errors elsewhere that were not there before.
  var blocking: [Finding]
  /// Warnings in the committed paths.
  var warnings: [Finding]
  /// Errors elsewhere that were there before.
  var earlierErrors: Int
  /// The records as they would be.
  var after: RecordSet

  static func find(
    _ repository: Repository, head: ObjectID?, base: State?, items: [WorkChanges.Item]
  ) throws -> Consequences {
    let files = OverlaidFiles(
      base: head.map { CommitFiles(repository: repository, commit: $0) },
      changes: Dictionary(items.map { ($0.change.path, $0.change) }, uniquingKeysWith: { first, _ in first }))
    return Consequences(of: try State.read(files), base: base, named: Set(items.map(\.path)))
  }

  /// What a state would leave wrong that follows on another one.
  ///
  /// - Parameter named: the paths in which the two differ.
  init(of after: State, base: State?, named: Set<String>) {
    let findings = Checker.findings(in: after)
    let before = Set(base.map { Checker.findings(in: $0).map(FindingKey.init) } ?? [])
    let errors = findings.filter { $0.severity == .error }
    blocking = errors.filter { named.contains($0.place.path) || !before.contains(FindingKey($0)) }
    warnings = findings.filter { $0.severity == .warning && named.contains($0.place.path) }
    earlierErrors = errors.count - blocking.count
    self.after = after.records
  }
}

extension FindingCode {
  /// A commit whose records have errors.
  static let findingsStand = FindingCode("findings-stand")
  /// A commit that the role does not allow.
  static let notAllowed = FindingCode("not-allowed")
  /// A commit of nothing.
  static let nothingToCommit = FindingCode("nothing-to-commit")
  /// The first commit made by somebody who is not dueno.
  static let adoptionIsDuenos = FindingCode("adoption-is-duenos")
  /// A first commit in which nobody but its author could approve a change of roles.
  static let direccionMissing = FindingCode("direccion-missing")
}

extension Finding {
  /// What stands against a first commit: it is dueno's, and another person holds direccion, since both are needed to
  /// change roles ever after.
  static func adoption(role: String, person: String, _ roster: Roster, on day: CalendarDate) -> [Finding] {
    let others = roster.holders(of: RoleName.direccion, on: day).filter { $0 != person }
    return (role == RoleName.dueno ? [] : [.adoptionIsDuenos]) + (others.isEmpty ? [.direccionMissing] : [])
  }

  static var direccionMissing: Finding {
    Finding(
      .direccionMissing, at: Place(file: "roles.yaml"),
      LocalizedText(
        es: "nadie más que quien confirma tiene el rol direccion: después nadie podría aprobar un cambio de roles",
        en: "nobody but who commits holds the role direccion: later nobody could approve a change of roles"),
      help: LocalizedText(
        es: "agregar en roles.yaml a una persona de direccion, con su correo y desde cuándo",
        en: "add a person of direccion to roles.yaml, with their e-mail and since when"))
  }

  static var adoptionIsDuenos: Finding {
    Finding(
      .adoptionIsDuenos, at: Place(file: "roles.yaml"),
      LocalizedText(
        es: "el primer commit, que adopta legajo, lo hace dueno",
        en: "the first commit, which adopts legajo, is dueno's"),
      help: LocalizedText(
        es: "poner en roles.yaml a quien es dueno, con su correo",
        en: "put who is dueno into roles.yaml, with their e-mail"))
  }
}

extension Refusal {
  /// A commit whose records have errors; `leftOut` are paths that changed too and were not named.
  public static func findingsStand(_ findings: [Finding], leftOut: [String] = []) -> Refusal {
    let others = leftOut.prefix(5).map(ShellWord.quoted).joined(separator: " ")
    return Refusal(
      .findingsStand, .refused,
      LocalizedText(
        es: "no se confirmó: hay errores en lo que se quiere confirmar",
        en: "not committed: there are errors in what should be committed"),
      help: LocalizedText(
        es: "corregirlos y repetir; los archivos quedaron como estaban"
          + (others.isEmpty ? "" : "; también cambió, y no entra si no se nombra: \(others)"),
        en: "mend them and repeat; the files are as they were"
          + (others.isEmpty ? "" : "; changed too, and taken only when named: \(others)")), findings: findings)
  }

  static func notAllowed(_ findings: [Finding]) -> Refusal {
    Refusal(
      .notAllowed, .refused,
      LocalizedText(
        es: "no se confirmó: el rol no permite este cambio, o no así",
        en: "not committed: the role does not allow this change, or not in this way"),
      help: LocalizedText(
        es: "los archivos quedaron como estaban", en: "the files are as they were"), findings: findings)
  }

  static func nothingToCommit(_ others: [String]) -> Refusal {
    let list = others.prefix(5).map(ShellWord.quoted).joined(separator: " ")
    return Refusal(
      .nothingToCommit, .refused,
      LocalizedText(es: "no hay registros cambiados", en: "no record has changed"),
      help: others.isEmpty
        ? nil
        : LocalizedText(
          es: "otros archivos cambiados se nombran: legajo commit \(list)",
          en: "other changed files are named: legajo commit \(list)"))
  }

  static func nothingChangedAt(_ name: String, _ items: [WorkChanges.Item]) -> Refusal {
    let guess = nearest(name, among: items.flatMap { [$0.path, $0.recordID ?? $0.path] })
    return Refusal(
      .nothingToCommit, .refused,
      LocalizedText(es: "nada cambió en «\(name)»", en: "nothing has changed at “\(name)”"),
      help: guess.map { LocalizedText(es: "¿\($0)?", en: "\($0)?") })
  }
}
