import Documents
import Fixtures
import Git
import Records
import Testing

@testable import Archive

/// Every commit of the sample could have been made with legajo: judged by the policy of its parent, in its role.
struct SampleAuditTests {
  let folder: TemporaryFolder
  let repository: Repository

  init() throws {
    ConfigurationPaths.blank()
    folder = try TemporaryFolder()
    repository = try Repository.create(at: folder.path, initialBranch: "main")
    try Sample.build(in: repository)
  }

  @Test func `each commit is one that its author could make in its role`() throws {
    let ledger = Set(try ids("--first-parent"))
    var judged = 0
    var policies: [[ObjectID]: Policy] = [:]
    for id in try ids("--no-merges") {
      let commit = try repository.commit(id)
      guard let parent = commit.parents.first else { continue }
      let base = try state(at: parent, &policies)
      let actor = try actor(of: commit, base.policy)
      let changes = try changes(from: parent, to: commit, base.policy)
      let judge = ChangeJudge(
        policy: base.policy,
        pasts: { [try History.read(repository, tip: parent, policy: base.policy).versions(of: $0.id)] },
        before: { base.records.record($1) }, isLedgerBranch: ledger.contains(id))
      let findings = try judge.findings(
        changes.items.map(\.placed), changes.recordChanges(repository), by: actor)
      #expect(findings.map { "\($0.place) \($0.message.es)" } == [], "\(commit.subject)")
      judged += 1
    }
    #expect(judged > 140)
  }

  @Test func `the first commit is the process owner's`() throws {
    let root = try repository.commit(#require(try ids("--max-parents=0").first))
    let policy = try State.read(repository, .commit(root.id)).policy
    #expect(try actor(of: root, policy).role == "dueno")
  }

  @Test func `guarded files reach main by merges that another person of direccion made`() throws {
    let merges = try ids("--merges")
    #expect(!merges.isEmpty)
    for id in merges {
      let merge = try repository.commit(id)
      let policy = try State.read(repository, .commit(merge.parents[0])).policy
      #expect(try actor(of: merge, policy).role == "direccion")
      let proposals = try Command.git("log", "--format=%ae", "\(id.hex)^1..\(id.hex)^2", in: folder.path)
      #expect(!proposals.isEmpty && !proposals.contains(merge.author.email))
      let tree = try Command.git(
        "merge-tree", "--write-tree", merge.parents[0].hex, merge.parents[1].hex, in: folder.path)
      #expect(tree == merge.tree.hex)
    }
  }

  /// The commits that `git rev-list` lists, oldest first.
  private func ids(_ option: String) throws -> [ObjectID] {
    try Command.git("rev-list", "--reverse", "--topo-order", option, "main", in: folder.path)
      .split(separator: "\n").map { try repository.resolve(String($0)) }
  }

  private func actor(of commit: Commit, _ policy: Policy) throws -> Rights.Actor {
    #expect(commit.author == commit.committer)
    let claimed = commit.trailers.filter { $0.key == "Role" }.map(\.value)
    #expect(claimed.count == 1)
    let role = try #require(claimed.first)
    let roster = policy.control.roster
    let member = try #require(roster.member(email: commit.author.email))
    let instant = Instant(seconds: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes)
    let day = try #require(policy.control.settings.day(of: instant))
    #expect(roster.roles(of: member, on: day).contains(role), "\(commit.subject)")
    return Rights.Actor(
      person: member.person, role: role, day: day, givesReason: commit.trailers.contains { $0.key == "Reason" })
  }

  /// A state; policies are read once for each set of governing files.
  private func state(at commit: ObjectID, _ policies: inout [[ObjectID]: Policy]) throws -> State {
    let files = CommitFiles(repository: repository, commit: commit)
    let entries = try files.entries()
    let key = entries.filter { $0.path.text.map(Policy.governs) == true }.compactMap(\.blob)
    let policy = try policies[key] ?? Policy.read(files, entries: entries)
    policies[key] = policy
    return try State.read(files, entries: entries, policy: policy)
  }

  private func changes(from parent: ObjectID, to commit: Commit, _ policy: Policy) throws -> WorkChanges {
    let items = try repository.changes(fromTree: repository.commit(parent).tree, toTree: commit.tree).map { change in
      let path = try #require(change.path.text)
      let new = try change.new.map { try repository.blob($0.id, limit: 1 << 20) }
      return WorkChanges.Item(
        change: PathChange(path: change.path, old: change.old?.id, new: new), path: path,
        placement: policy.places.placement(of: path))
    }
    return WorkChanges(items: items, findings: [])
  }
}
