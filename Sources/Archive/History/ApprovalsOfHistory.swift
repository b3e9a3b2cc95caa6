import Documents
public import Git
import Records

/// Who approved what came by a merge, as the commits say themselves; whether they might is the audit's to judge.
public struct ApprovalsOfHistory: Sendable {
  private let approvers: [ObjectID: [Deed]]
  private let authors: [ObjectID: Deed]

  /// Reads the approvals of some commits in a row.
  ///
  /// - Parameter steps: the commits of a range, oldest first.
  public init(_ repository: Repository, _ steps: [RevisionDifference.Step]) throws {
    var approvers: [ObjectID: [Deed]] = [:]
    let known = Dictionary(steps.map { ($0.commit.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ledger = steps.last?.commit
    while let commit = ledger {
      if commit.parents.count == 2, let merge = known[commit.id] {
        let brought = try repository.history(
          from: [commit.parents[1]], excluding: [commit.parents[0]], order: .topological, limit: 1_000_000)
        let own = brought.compactMap { known[$0] }
        let saying = own.filter { $0.differences.isEmpty && $0.commit.trailers.contains { $0.key == "Approves" } }
        for id in brought { approvers[id] = [merge.deed] + saying.map(\.deed) }
      }
      ledger = commit.parents.first.flatMap { known[$0]?.commit }
    }
    self.approvers = approvers
    authors = known.mapValues(\.deed)
  }

  /// Who approved a commit in role direccion and is not its author; nil where nobody did.
  public func approver(of commit: ObjectID) -> Deed? {
    approvers[commit]?.first { deed in
      deed.role == RoleName.direccion && deed.person != nil && deed.person != authors[commit]?.person
    }
  }
}
