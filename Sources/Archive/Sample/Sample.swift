import Documents
import Embedded
public import Git
import Records

/// Builds the sample repository from its plan: the same commits, with the same ids, everywhere.
public enum Sample {
  /// Builds the sample in an empty repository, or in what an interruption left of it, and checks its files out.
  public static func build(in repository: Repository) throws {
    let plan = Embedded.files.filter { $0.path.hasPrefix("sample/") }.map { file in
      Document.parse(
        SourceText(path: file.path, text: file.text), as: .yaml, limits: Limits(maximumBytes: 4 << 20))
    }
    try build(SamplePlan(plan), in: repository)
    try repository.checkoutHead()
  }

  static func build(_ plan: SamplePlan, in repository: Repository) throws {
    let built = try repository.writeMany { apart in
      var builder = SampleBuilder(repository: apart, people: plan.people)
      for step in plan.steps { try builder.take(step) }
      return builder
    }
    try built.publish(in: repository)
  }
}

/// The end of a branch: its commit, and what is known of the files there.
private struct Tip {
  var id: ObjectID
  var files: [String: ObjectID] = [:]
  /// The paths of the records by their ids.
  var records: [String: String] = [:]
  /// By which the next commit is made; nil until it is asked for.
  var policy: Policy?

  /// Takes in what a commit writes.
  mutating func take(_ written: [(path: String, blob: ObjectID)], _ policy: Policy?, commit: ObjectID) {
    id = commit
    for (path, blob) in written {
      files[path] = blob
      if case .record(_, let record, _) = policy?.places.placement(of: path) { records[record] = path }
      if Policy.governs(path) { self.policy = nil }
    }
  }
}

/// The state of a build: the tips of the branches.
private struct SampleBuilder {
  let repository: Repository
  let people: [String: (name: String, email: String)]
  var tips: [String: Tip] = [:]
  var tags: [(name: String, target: ObjectID, step: SamplePlan.Step)] = []
  /// Who made the last commit.
  var last: Signature?

  init(repository: Repository, people: [String: (name: String, email: String)]) {
    self.repository = repository
    self.people = people
  }

  static let main = "main"

  /// Files by path, before and after.
  typealias Changes = [String: (old: [UInt8]?, new: [UInt8])]

  mutating func take(_ step: SamplePlan.Step) throws {
    switch step.action {
    case .commit(let branch): try commit(step, branch ?? Self.main)
    case .merge(let branch): try merge(step, branch)
    case .tag(let name):
      guard let target = tips[Self.main]?.id else { throw SamplePlanError(message: "nothing to tag: \(name)") }
      tags.append((name, target, step))
    }
  }

  /// Names what was built: the tags and, last, the branch.
  ///
  /// What is cut off before has no commit yet.
  func publish(in repository: Repository) throws {
    for (name, target, step) in tags where try repository.reference("refs/tags/" + name) == nil {
      _ = try repository.createTag(
        name, target: target, tagger: signature(step, step.at), message: step.message + "\n")
    }
    guard let tip = tips[Self.main], let last else { return }
    try repository.moveReference(
      "refs/heads/main", to: tip.id, expecting: nil, message: "sample", identity: last)
  }

  private func signature(_ step: SamplePlan.Step, _ time: Instant) throws -> Signature {
    guard let person = people[step.person] else { throw SamplePlanError(message: "nobody: \(step.person)") }
    return Signature(
      name: person.name, email: person.email, seconds: time.seconds, offsetMinutes: time.offsetMinutes)
  }

  private mutating func commit(_ step: SamplePlan.Step, _ branch: String) throws {
    var tip = tips[branch] ?? tips[Self.main]
    if let parent = tip, parent.policy == nil { tip?.policy = try policy(at: parent.id) }
    let policy = tip?.policy
    let changes = try changes(step, tip)
    let written = try changes.map { (path: $0.key, blob: try repository.writeBlob($0.value.new)) }
      .sorted { $0.path < $1.path }
    let base = try tip.map { try repository.commit($0.id).tree }
    let tree = try repository.writeTree(
      base: base, updates: written.map { (RepoPath($0.path), Optional((FileMode.regular, $0.blob))) })
    let message = message(step, changes, policy)
    let id = try finish(step, tree, tip.map { [$0.id] } ?? [], message)
    if tip == nil { tip = Tip(id: id) }
    tip?.take(written, policy, commit: id)
    tips[branch] = tip
  }

  /// The files that a step writes, by path.
  private func changes(_ step: SamplePlan.Step, _ tip: Tip?) throws -> Changes {
    var changes: Changes = [:]
    func current(_ path: String) throws -> [UInt8]? {
      if let changed = changes[path]?.new { return changed }
      return try tip?.files[path].map { try repository.blob($0, limit: 1 << 20) }
    }
    if step.node["adopt"]?.isTrue == true {
      for (path, text) in NewRepository.schemaFiles + NewRepository.startingFiles {
        changes[path] = (nil, Array(text.utf8))
      }
    }
    for entry in step.node["write"]?.entries ?? [] {
      changes[entry.key] = (try current(entry.key), Array((entry.value.text ?? "").utf8))
    }
    for entry in (step.node["set"]?.entries ?? []) + (step.node["body"]?.entries ?? []) {
      guard let path = tip?.records[entry.key] ?? changes.keys.first(where: { $0.contains("/\(entry.key)") }),
        let bytes = try current(path)
      else { throw SamplePlanError(message: "no record \(entry.key)") }
      let old = changes[path]?.old ?? bytes
      changes[path] = (old, try edited(SourceText(path: path, bytes: bytes), entry.value, tip?.policy))
    }
    return changes
  }

  private mutating func merge(_ step: SamplePlan.Step, _ branch: String) throws {
    guard var ours = tips[Self.main], let theirs = tips[branch],
      let base = try repository.mergeBase(ours.id, theirs.id)
    else { throw SamplePlanError(message: "nothing to merge: \(branch)") }
    let changes = try repository.changes(
      fromTree: repository.commit(base).tree, toTree: repository.commit(theirs.id).tree)
    let updates = changes.map { change in (change.path, change.new.map { ($0.mode, $0.id) }) }
    let tree = try repository.writeTree(base: repository.commit(ours.id).tree, updates: updates)
    let id = try finish(step, tree, [ours.id, theirs.id], step.message + "\n\nRole: \(step.role)\n")
    let written = changes.compactMap { change in change.new.map { (path: change.path.text ?? "", blob: $0.id) } }
    ours.take(written, theirs.policy, commit: id)
    tips[Self.main] = ours
    tips[branch] = nil
  }

  private mutating func finish(
    _ step: SamplePlan.Step, _ tree: ObjectID, _ parents: [ObjectID], _ message: String
  ) throws -> ObjectID {
    let committer = try signature(step, step.recorded)
    last = committer
    return try repository.writeCommit(
      tree: tree, parents: parents, author: signature(step, step.at), committer: committer, message: message)
  }

  // MARK: Content

  private func policy(at commit: ObjectID) throws -> Policy {
    let files = CommitFiles(repository: repository, commit: commit)
    return try Policy.read(files, entries: files.entries().filter { $0.path.text.map(Policy.governs) == true })
  }

  private func edited(_ source: SourceText, _ node: YAMLNode, _ policy: Policy?) throws -> [UInt8] {
    if let body = node.text {
      let document = Document.parse(source)
      return Array(source.bytes[..<document.body.lowerBound]) + Array(("\n" + body).utf8)
    }
    var source = source
    for entry in node.entries ?? [] {
      if entry.key == "append" {
        for list in entry.value.entries ?? [] {
          for item in list.value.items ?? [] {
            source = try apply(.append([.key(list.key)], YAMLValue(item)), to: source, policy)
          }
        }
      } else {
        let path = entry.key.split(separator: ".").map { Int($0).map(EditPathStep.index) ?? .key(String($0)) }
        source = try apply(.set(path, value(entry.value)), to: source, policy)
      }
    }
    return source.bytes
  }

  private func apply(_ edit: Edit, to source: SourceText, _ policy: Policy?) throws -> SourceText {
    var order: [String] = []
    if let policy, case .record(let kind, _, _) = policy.places.placement(of: source.path) {
      order = policy.kinds[kind]?.fields.map(\.name) ?? []
    }
    do {
      return try Document.parse(source).applying(edit, keyOrder: order)
    } catch let refusal {
      throw SamplePlanError(message: "\(source.path): \(refusal.message.en)")
    }
  }

  /// The value of a node, with `@TAG` replaced by the commit that the tag names.
  private func value(_ node: YAMLNode) -> YAMLValue {
    if let text = node.text, text.hasPrefix("@"), let tag = tags.first(where: { $0.name == text.dropFirst() }) {
      return .string(tag.target.hex)
    }
    if let entries = node.entries {
      return .map(entries.map { YAMLPair(key: $0.key, value: value($0.value)) })
    }
    return YAMLValue(node)
  }

  private func message(_ step: SamplePlan.Step, _ changes: Changes, _ policy: Policy?) -> String {
    let records = policy.map { policy in
      changes.keys.sorted().compactMap { path -> RecordChange? in
        guard case .record(let kind, let id, _) = policy.places.placement(of: path), let change = changes[path]
        else { return nil }
        func record(_ bytes: [UInt8]) -> Record {
          Record(id: id, kind: kind, path: path, document: Document.parse(SourceText(path: path, bytes: bytes)))
        }
        return RecordChange(old: change.old.map(record), new: record(change.new))
      }
    }
    let lines = CommitMessage.trailers(records ?? [], role: step.role, reason: step.node["reason"]?.text)
    return step.message + "\n\n" + lines.joined(separator: "\n") + "\n"
  }
}
