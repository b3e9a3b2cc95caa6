public import Git

/// What differs between two revisions, as records and values, and who did it.
public struct RevisionDifference: Sendable {
  /// The commits in between, oldest first, each with what it did itself.
  public let steps: [Step]
  /// What differs in the end.
  public let differences: [FileDifference]
  /// Whether the later revision has the earlier one behind it: else only what the later one has of its own is told with
  /// its commits.
  public let isAhead: Bool

  /// A commit and what it did itself.
  public struct Step: Sendable {
    /// The commit.
    public let commit: Commit
    /// Who made it.
    public let deed: Deed
    /// What it changed.
    public let differences: [FileDifference]
  }

  /// Compares two commits.
  ///
  /// Paths are understood, and people named, by the later one's governing files; where it has none, by the earlier one's.
  ///
  /// - Parameter from: the earlier one; nil for nothing at all.
  /// - Throws: ``Refusal`` on history that is cut short, and where neither commit has governing files that can be read;
  ///   `GitError` where an object is missing.
  public static func between(
    _ repository: Repository, from: ObjectID?, to: ObjectID
  ) throws -> RevisionDifference {
    guard !repository.isShallow else { throw Refusal.shallowHistory }
    guard !repository.hasGrafts else { throw Refusal.graftedHistory }
    let policy = try policy(repository, from: from, to: to)
    let comparison = FileComparison(repository: repository, policy: policy)
    let ids = try repository.history(
      from: [to], excluding: from.map { [$0] } ?? [], order: .topological, limit: 2_000_000)
    let steps = try ids.reversed().map { id in
      let commit = try repository.commit(id)
      return Step(
        commit: commit, deed: Deed(commit, policy),
        differences: try comparison.differences(repository.ownChanges(of: commit)))
    }
    let net = try repository.changes(
      fromTree: from.map { try repository.commit($0).tree }, toTree: repository.commit(to).tree)
    return RevisionDifference(
      steps: steps, differences: attributed(try comparison.differences(net), to: steps),
      isAhead: try from.map { try $0 == to || repository.isAncestor($0, of: to) } ?? true)
  }

  private static func policy(_ repository: Repository, from: ObjectID?, to: ObjectID) throws -> Policy {
    func read(_ id: ObjectID) throws -> Policy {
      let files = CommitFiles(repository: repository, commit: id)
      return try Policy.read(files, entries: files.entries())
    }
    do { return try read(to) } catch let refusal as Refusal {
      guard let from, let earlier = try? read(from) else { throw refusal }
      return earlier
    }
  }

  /// Names for each difference the commits that did it, and for each field the last one.
  private static func attributed(_ differences: [FileDifference], to steps: [Step]) -> [FileDifference] {
    var bySubject: [String: [(deed: Deed, difference: FileDifference)]] = [:]
    for step in steps {
      for difference in step.differences { bySubject[difference.subject, default: []].append((step.deed, difference)) }
    }
    return differences.map { difference in
      var difference = difference
      let own = bySubject[difference.subject] ?? []
      difference.deeds = own.map(\.deed)
      for index in difference.fields.indices {
        let path = difference.fields[index].path
        difference.fields[index].deed =
          own.last { step in
            step.difference.form != .edited
              || step.difference.fields.contains { $0.path.isWithin(path) || path.isWithin($0.path) }
          }?.deed
      }
      return difference
    }
  }
}

extension String {
  /// Whether a path of keys is another one or leads into it.
  fileprivate func isWithin(_ other: String) -> Bool {
    self == other || hasPrefix(other + ".") || hasPrefix(other + "[")
  }
}
