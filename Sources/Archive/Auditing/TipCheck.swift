import Documents
import Git
import Records

/// The tip's files as a whole: two changes that are right by themselves can clash.
struct TipCheck {
  let repository: Repository
  let tip: ObjectID
  /// What the tip is compared with; nil where it must be right by itself.
  let base: ObjectID?

  /// The errors that the base did not have.
  func findings() throws -> [Finding] {
    guard tip != base else { return [] }
    let known = try base.map { Set(try errors(at: $0).map(FindingKey.init)) } ?? []
    return try errors(at: tip).filter { !known.contains(FindingKey($0)) }
  }

  private func errors(at commit: ObjectID) throws -> [Finding] {
    do {
      return try Checker.findings(in: State.read(repository, .commit(commit))).filter { $0.severity == .error }
    } catch let refusal as Refusal {
      return [.policyUnreadableAfter(refusal)]
    }
  }
}

/// What makes two findings the same one even if lines moved.
struct FindingKey: Hashable {
  var code: FindingCode
  var path: String
  var message: String

  init(_ finding: Finding) {
    code = finding.code
    path = finding.place.path
    message = finding.message.en
  }
}
