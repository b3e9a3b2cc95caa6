import Documents
import Git
import Records

/// Judges what one commit wrote, path by path, for its author's role.
struct PathsAudit {
  let step: StepAudit
  let raw: RawCommit
  let authored: AuthoredPaths
  let actor: Rights.Actor
  /// Whether the commit says that it takes schema and records from one form to another.
  var isMigration = false

  private var reader: AuditReader { step.reader }
  private var policy: Policy { step.policy }

  /// What speaks against it, from all sides that the commit is compared with.
  func findings() throws -> [Finding] { try authored.sides.flatMap(findings) }

  private func findings(_ side: AuthoredPaths.Side) throws -> [Finding] {
    var findings: [Finding] = []
    var placed: [PlacedPath] = []
    for change in side.changes {
      guard let path = LegalPath.text(change.path) else {
        if change.new != nil { findings.append(.pathNotLegal(change.path)) }
        continue
      }
      if let form = change.new.map({ FileEntry.Form($0.mode) }), form != .regular {
        findings.append(.fileNotRegular(path, form))
      }
      let placement = policy.places.placement(of: path)
      if change.new == nil, case .stray = placement { continue }
      placed.append(PlacedPath(path: path, placement: placement))
    }
    let (records, faults) = try changes(side)
    findings += faults
    let judge = ChangeJudge(
      policy: policy, pasts: { try pasts($0, side) }, before: { try before($0, $1, side) }, isLedgerBranch: false,
      isMigration: isMigration)
    return findings + (try judge.findings(placed, records, by: actor))
  }

  // MARK: Records

  /// The changed records of a side, with the last readable version of each before.
  func changes(_ side: AuthoredPaths.Side) throws -> (records: [RecordChange], findings: [Finding]) {
    var versions: [String: (old: [Record], new: [Record], kind: String)] = [:]
    var reformed: Set<String> = []
    for change in side.changes {
      guard let path = LegalPath.text(change.path),
        case .record(let kind, let id, _) = policy.places.placement(of: path)
      else { continue }
      func read(_ side: (mode: FileMode, id: ObjectID)?) throws -> [Record] {
        guard let side, FileEntry.Form(side.mode) == .regular else { return [] }
        return [try reader.record((kind, id), path, side.id)]
      }
      if let old = change.old?.mode, let new = change.new?.mode, old != new { reformed.insert(id) }
      versions[id, default: ([], [], kind)].old += try read(change.old)
      versions[id, default: ([], [], kind)].new += try read(change.new)
    }
    var records: [RecordChange] = []
    var findings: [Finding] = []
    for (id, version) in versions.sorted(by: { $0.key < $1.key }) {
      guard version.old.count < 2, version.new.count < 2, try !isElsewhere(id, version.kind, version.old, side) else {
        let paths = (version.new + version.old).map(\.path)
        findings.append(.recordTwice(id, paths))
        continue
      }
      var change = RecordChange(old: version.old.first, new: version.new.first, authored: authored.parts[id])
      guard change.old != nil || change.new != nil else { continue }
      change.isModeChanged = reformed.contains(id)
      let faults = try attribute(&change, side)
      findings += faults
      if faults.isEmpty { records.append(change) }
    }
    return (records, findings)
  }

  /// Whether a record that seems to be new lies in another file already.
  private func isElsewhere(
    _ id: String, _ kind: String, _ old: [Record], _ side: AuthoredPaths.Side
  ) throws -> Bool {
    guard old.isEmpty, let parent = side.parent, let kind = policy.kinds[kind] else { return false }
    guard let file = try reader.file(of: id, kind, in: reader.commit(parent).tree) else { return false }
    return try reader.entry(at: file.path, in: raw.tree) != nil
  }

  /// Where the version before cannot be read, compares with the last one that can, if nobody else had a hand in it.
  private func attribute(_ change: inout RecordChange, _ side: AuthoredPaths.Side) throws -> [Finding] {
    guard let new = change.new, new.document.root != nil, let old = change.old, old.document.root == nil,
      let kind = policy.kinds[change.kind], let parent = side.parent
    else { return [] }
    var readable: Record?
    var others: Set<String> = []
    try trail(kind, change.id).walk(from: parent) { version in
      guard version.record.document.root == nil else {
        readable = version.record
        return false
      }
      if version.person != actor.person { others.insert(version.person ?? version.commit.id.hex) }
      return true
    }
    change.old = readable
    return others.isEmpty ? [] : [.changeUnattributable(new, others.sorted())]
  }

  private func before(_ kind: String, _ id: String, _ side: AuthoredPaths.Side) throws -> Record? {
    guard let parent = side.parent, let kind = policy.kinds[kind],
      let file = try reader.file(of: id, kind, in: reader.commit(parent).tree)
    else { return nil }
    return try reader.record((kind.name, id), LegalPath.display(file.path), file.id)
  }

  /// The past by the commit's own line and by the base's: who proposed on one may not approve on the other.
  private func pasts(_ change: RecordChange, _ side: AuthoredPaths.Side) throws -> [[RecordVersion]] {
    guard let kind = policy.kinds[change.kind] else { return [] }
    let tips = Set(raw.parents + [step.base?.id].compactMap { $0 })
    return try tips.sorted().flatMap { try trail(kind, change.id).pasts(from: $0) }
  }

  private func trail(_ kind: Kind, _ id: String) -> RecordTrail {
    RecordTrail(reader: reader, roster: policy.control.roster, kind: kind, id: id)
  }

  // MARK: Reasons

  /// What was allowed, and by which rule; nothing for a path that was refused.
  func allowances(refused: [Finding]) throws -> [Allowance] {
    let paths = Set(refused.map(\.place.path))
    var allowances: [Allowance] = []
    for side in authored.sides {
      let words = AllowanceWords(policy: policy, actor: actor, isMigration: isMigration)
      allowances += try changes(side).records.filter { !paths.contains(($0.new ?? $0.old)?.path ?? "") }
        .map(words.allowance)
      for change in side.changes {
        guard let path = LegalPath.text(change.path), !paths.contains(path) else { continue }
        if let allowance = words.allowance(PlacedPath(path: path, placement: policy.places.placement(of: path))) {
          allowances.append(allowance)
        }
      }
    }
    return allowances.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
