import Documents
import Git
import Records

/// Takes out of a report what direccion and dueno have accepted as past breaches.
///
/// The commit that lists a breach is judged as every other, so that nobody accepts their own.
struct AcceptedBreaches {
  let breaches: [AcceptedBreach]

  /// The breaches that the tip lists; none where its policy cannot be read, which the tip's check tells.
  static func read(at tip: ObjectID, _ reader: AuditReader) throws -> AcceptedBreaches {
    do {
      return AcceptedBreaches(breaches: try reader.policy(at: tip).control.breaches)
    } catch is Refusal {
      return AcceptedBreaches(breaches: [])
    }
  }

  func apply(to report: inout AuditReport) {
    guard !breaches.isEmpty else { return }
    let codes = Dictionary(breaches.map { ($0.commit, Set($0.codes)) }, uniquingKeysWith: { $0.union($1) })
    for index in report.commits.indices {
      guard let accepted = codes[report.commits[index].id.hex] else { continue }
      let before = report.commits[index].findings.count
      report.commits[index].findings.removeAll { accepted.contains($0.code.description) }
      report.accepted += before - report.commits[index].findings.count
    }
  }
}
