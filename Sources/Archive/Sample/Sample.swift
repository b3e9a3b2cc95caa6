import Documents
import Embedded
public import Git
import Records

/// Builds the sample repository from its plan: the same commits, with the same ids, everywhere.
public enum Sample {
  /// Builds the sample in an empty repository and checks its files out.
  public static func build(in repository: Repository) throws {
    let text = Embedded.text("sample/plan.yaml") ?? ""
    let document = Document.parse(
      SourceText(path: "sample/plan.yaml", text: text), as: .yaml, limits: Limits(maximumBytes: 4 << 20))
    try build(SamplePlan(document), in: repository)
    try repository.checkoutHead()
  }

  static func build(_ plan: SamplePlan, in repository: Repository) throws {
    var builder = SampleBuilder(repository: repository, people: plan.people)
    for step in plan.steps { try builder.take(step) }
    try builder.finish()
  }
}

/// The state of a build: the tips of the branches, and what has been read of the kinds.
private struct SampleBuilder {
  let repository: Repository
  let people: [String: (name: String, email: String)]
  var tips: [String: ObjectID] = [:]
  var tags: [String: ObjectID] = [:]
  /// Who made the last commit.
  var last: Signature?
  /// By the blobs of the governing files: few commits change them.
  var policies: [[ObjectID]: Policy] = [:]

  init(repository: Repository, people: [String: (name: String, email: String)]) {
    self.repository = repository
    self.people = people
  }

  static let main = "main"

  mutating func take(_ step: SamplePlan.Step) throws {
    switch step.action {
    case .commit(let branch): try commit(step, branch ?? Self.main)
    case .merge(let branch): try merge(step, branch)
    case .tag(let name):
      guard let target = tips[Self.main] else { throw SamplePlanError(message: "nothing to tag: \(name)") }
      _ = try repository.createTag(name, target: target, tagger: signature(step), message: step.message + "\n")
      tags[name] = target
    }
  }

  /// Moves the branch, once: what is cut off before has no commit yet.
  func finish() throws {
    guard let tip = tips[Self.main], let last else { return }
    try repository.moveReference(
      "refs/heads/main", to: tip, expecting: nil, message: "sample", identity: last)
  }

  private func signature(_ step: SamplePlan.Step) throws -> Signature {
    guard let person = people[step.person] else { throw SamplePlanError(message: "nobody: \(step.person)") }
    return Signature(
      name: person.name, email: person.email, seconds: step.at.seconds, offsetMinutes: step.at.offsetMinutes)
  }

  private mutating func commit(_ step: SamplePlan.Step, _ branch: String) throws {
    let parent = tips[branch] ?? tips[Self.main]
    var files: [String: ObjectID] = [:]
    for entry in try parent.map({ try repository.entries(ofCommit: $0) }) ?? [] {
      files[entry.path.text ?? ""] = entry.id
    }
    var changes: [String: (old: [UInt8]?, new: [UInt8])] = [:]
    func current(_ path: String) throws -> [UInt8]? {
      if let changed = changes[path]?.new { return changed }
      return try files[path].map { try repository.blob($0, limit: 1 << 20) }
    }
    if step.node["adopt"]?.isTrue == true {
      for (path, text) in NewRepository.schemaFiles + NewRepository.startingFiles {
        changes[path] = (nil, Array(text.utf8))
      }
    }
    for entry in step.node["write"]?.entries ?? [] {
      changes[entry.key] = (try current(entry.key), Array((entry.value.text ?? "").utf8))
    }
    var policy: Policy?
    if let parent { policy = try self.policy(at: parent) }
    let paths = policy.map { recordPaths(Array(files.keys), $0) } ?? [:]
    for entry in (step.node["set"]?.entries ?? []) + (step.node["body"]?.entries ?? []) {
      guard let path = paths[entry.key] ?? changes.keys.first(where: { $0.contains("/\(entry.key)") }),
        let bytes = try current(path)
      else { throw SamplePlanError(message: "no record \(entry.key)") }
      let old = changes[path]?.old ?? bytes
      changes[path] = (old, try edited(SourceText(path: path, bytes: bytes), entry.value, policy))
    }
    let updates = try changes.map { path, change in
      (RepoPath(path), Optional((FileMode.regular, try repository.writeBlob(change.new))))
    }
    let base = try parent.map { try repository.commit($0).tree }
    let tree = try repository.writeTree(base: base, updates: updates.sorted { $0.0 < $1.0 })
    let message = try message(step, changes, policy)
    try finish(step, branch, tree, parent.map { [$0] } ?? [], message)
  }

  private mutating func merge(_ step: SamplePlan.Step, _ branch: String) throws {
    guard let ours = tips[Self.main], let theirs = tips[branch],
      let base = try repository.mergeBase(ours, theirs)
    else { throw SamplePlanError(message: "nothing to merge: \(branch)") }
    let changes = try repository.changes(
      fromTree: repository.commit(base).tree, toTree: repository.commit(theirs).tree)
    let updates = changes.map { change in (change.path, change.new.map { ($0.mode, $0.id) }) }
    let tree = try repository.writeTree(base: repository.commit(ours).tree, updates: updates)
    try finish(step, Self.main, tree, [ours, theirs], step.message + "\n\nRole: \(step.role)\n")
    tips[branch] = nil
  }

  private mutating func finish(
    _ step: SamplePlan.Step, _ branch: String, _ tree: ObjectID, _ parents: [ObjectID], _ message: String
  ) throws {
    let signature = try signature(step)
    let id = try repository.writeCommit(
      tree: tree, parents: parents, author: signature, committer: signature, message: message)
    tips[branch] = id
    last = signature
  }

  // MARK: Content

  private mutating func policy(at commit: ObjectID) throws -> Policy {
    let files = CommitFiles(repository: repository, commit: commit)
    let entries = try files.entries().filter { $0.path.text.map(Policy.governs) == true }
    let key = entries.compactMap(\.blob)
    if let known = policies[key] { return known }
    let policy = try Policy.read(files, entries: entries)
    policies[key] = policy
    return policy
  }

  private func recordPaths(_ paths: [String], _ policy: Policy) -> [String: String] {
    var known: [String: String] = [:]
    for path in paths {
      if case .record(_, let id, _) = policy.places.placement(of: path) { known[id] = path }
    }
    return known
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
    if let text = node.text, text.hasPrefix("@"), let id = tags[String(text.dropFirst())] { return .string(id.hex) }
    if let entries = node.entries {
      return .map(entries.map { YAMLPair(key: $0.key, value: value($0.value)) })
    }
    return YAMLValue(node)
  }

  private func message(
    _ step: SamplePlan.Step, _ changes: [String: (old: [UInt8]?, new: [UInt8])], _ policy: Policy?
  ) throws -> String {
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
