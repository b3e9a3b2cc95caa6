public import Git

extension Anchor {
  /// The commit that adopted legajo on the branch that others build on; nil where there is none yet.
  ///
  /// That branch is the one that `origin/HEAD` names, else HEAD's.
  ///
  /// - Throws: ``Refusal`` on history that is cut short.
  public static func proposed(for repository: Repository) throws -> ObjectID? {
    guard !repository.isShallow else { throw Refusal.shallowHistory }
    let remote = try repository.symbolicReference("refs/remotes/origin/HEAD").flatMap { try repository.reference($0) }
    guard let tip = try remote ?? repository.headCommit else { return nil }
    do { return try Ledger.fromAdoption(to: tip, AuditReader(repository: repository)).anchor } catch let refusal
      as Refusal where refusal.code == .notARecordsRepository
    { return nil }
  }
}
