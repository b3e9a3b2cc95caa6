import Documents
import Git
import Records

/// The chain of first parents of a branch: each of its commits is one step.
struct Ledger {
  /// The steps, oldest first; the first has no parent where the chain begins with the adoption.
  let steps: [(commit: ObjectID, parent: ObjectID?)]
  /// The commit that the steps stand on: trusted, or the adoption itself.
  let anchor: ObjectID

  private static let maximumSteps = 5_000_000

  /// The steps from a trusted commit to a tip.
  ///
  /// - Throws: ``Refusal`` where the commit is not on the chain.
  static func from(_ anchor: ObjectID, to tip: ObjectID, _ reader: AuditReader) throws -> Ledger {
    var steps: [(ObjectID, ObjectID?)] = []
    var commit = tip
    while commit != anchor {
      guard steps.count < maximumSteps, let parent = try reader.commit(commit).parents.first else {
        throw try reader.repository.isAncestor(anchor, of: tip)
          ? Refusal.foxtrotMerge(anchor) : Refusal.historyRewritten(anchor, tip)
      }
      steps.append((commit, parent))
      commit = parent
    }
    return Ledger(steps: steps.reversed(), anchor: anchor)
  }

  /// The steps from the commit that added legajo.yaml, itself the first of them.
  ///
  /// - Throws: ``Refusal`` where no commit has it.
  static func fromAdoption(to tip: ObjectID, _ reader: AuditReader) throws -> Ledger {
    var steps: [(ObjectID, ObjectID?)] = []
    var commit: ObjectID? = tip
    let name = RepoPath("legajo.yaml")
    var isAdopted = false
    while let id = commit, steps.count < maximumSteps {
      let raw = try reader.commit(id)
      isAdopted = try isAdopted || reader.entry(at: name, in: raw.tree) != nil
      steps.append((id, raw.parents.first))
      commit = raw.parents.first
    }
    let ordered = Array(steps.reversed())
    guard isAdopted,
      let first = try ordered.firstIndex(where: { step in
        try reader.entry(at: name, in: reader.commit(step.0).tree) != nil
      })
    else { throw Refusal.notARecordsRepository }
    return Ledger(
      steps: [(ordered[first].0, nil)] + ordered[(first + 1)...], anchor: ordered[first].0)
  }
}

extension FindingCode {
  /// The trusted commit is not in the history any more.
  static let historyRewritten = FindingCode("history-rewritten")
  /// A merge with the shared branch as its second parent was taken for that branch.
  static let foxtrotMerge = FindingCode("foxtrot-merge")
  /// A check that needs a trusted commit to start from, and has none.
  static let anchorMissing = FindingCode("anchor-missing")
}

extension Refusal {
  static func historyRewritten(_ anchor: ObjectID, _ tip: ObjectID) -> Refusal {
    Refusal(
      .historyRewritten, .refused,
      LocalizedText(
        es: "el historial fue reescrito: el commit de confianza ya no está debajo de esta rama",
        en: "history was rewritten: the trusted commit is not below this branch any more"),
      help: LocalizedText(
        es: "falta \(anchor.hex.prefix(10)) debajo de \(tip.hex.prefix(10)); volver al historial compartido: "
          + "git fetch, y legajo sync para llevar encima lo propio (un rango se escribe BASE..PUNTA)",
        en: "\(anchor.hex.prefix(10)) is not below \(tip.hex.prefix(10)); go back to the shared history: "
          + "git fetch, and legajo sync to carry your own work over (a range is written BASE..TIP)"))
  }

  static func foxtrotMerge(_ anchor: ObjectID) -> Refusal {
    Refusal(
      .foxtrotMerge, .refused,
      LocalizedText(
        es: "una fusión dejó la rama compartida como segundo padre: la hizo «git pull»",
        en: "a merge has the shared branch as its second parent: “git pull” made it"),
      help: LocalizedText(
        es: "\(anchor.hex.prefix(10)) no está entre los primeros padres; legajo sync lo repara",
        en: "\(anchor.hex.prefix(10)) is not among the first parents; legajo sync repairs this"))
  }

  /// Where a check must start from a trusted commit.
  public static var anchorMissing: Refusal {
    Refusal(
      .anchorMissing, .cannotRun,
      LocalizedText(
        es: "falta el ancla: el commit de confianza desde el que se juzga",
        en: "there is no anchor: the trusted commit from which to judge"),
      help: LocalizedText(
        es: "git config legajo.anchor COMMIT, o --anchor COMMIT",
        en: "git config legajo.anchor COMMIT, or --anchor COMMIT"))
  }
}
