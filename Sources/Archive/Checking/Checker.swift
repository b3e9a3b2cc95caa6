public import Documents
import Records

/// Everything that is wrong with one state.
public enum Checker {
  /// All findings of a state, sorted by place.
  public static func findings(in state: State) -> [Finding] {
    let checker = RecordChecker(kinds: state.policy.kinds)
    let set = state.records
    let own = Parallel.map(set.records) { checker.findings(for: $0, in: set) }
    let findings = state.findings + own.flatMap { $0 } + checker.findings(among: set)
    let paths = Set(findings.map(\.place.path))
    let reserved = set.records.filter { paths.contains($0.path) && Reserve.covers($0, state.policy) }.map(\.path)
    return Reserve.quieted(findings, at: Set(reserved)).sortedForOutput()
  }
}
