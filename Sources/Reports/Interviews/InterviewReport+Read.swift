public import Archive
import Documents
public import Git
public import Records

extension InterviewReport {
  /// Reads what the report needs from one commit and its history, and nothing else: no work tree, no index, no clock.
  ///
  /// - Parameters:
  ///   - tag: the tag that was asked for, where it was one.
  ///   - campaign: a campaign's id; nil for the latest that is closed or reported.
  ///   - asOf: "today"; nil for the day of the commit.
  /// - Throws: `Refusal` where the state cannot be read, history is cut short or there is no such campaign.
  public static func read(
    _ repository: Repository, at commit: ObjectID, tag: String?, campaign: String?, asOf: CalendarDate?
  ) throws -> (report: InterviewReport, policy: Policy) {
    let state = try State.read(repository, .commit(commit))
    let history = try History.read(repository, tip: commit, policy: state.policy)
    let committer = try repository.commit(commit).committer
    let report = try make(
      records: state.records, history: history.versions, atClosing: recordsAtClosing(repository, state, history),
      kinds: state.policy.kinds,
      origin: ReportOrigin(
        tag: tag, commit: commit.hex,
        committed: Instant(seconds: committer.seconds, offsetMinutes: committer.offsetMinutes)),
      campaign: campaign, asOf: asOf)
    return (report, state.policy)
  }

  /// The records as of the commit that last closed each campaign.
  private static func recordsAtClosing(
    _ repository: Repository, _ state: State, _ history: History
  ) throws -> [String: RecordSet] {
    var result: [String: RecordSet] = [:]
    for campaign in state.records.records(of: "campaign") where closedStatuses.contains(campaign.status) {
      let closing = history.versions(of: campaign.id).last { $0.move?.to == "closed" }
      guard let id = closing.flatMap({ ObjectID(hex: $0.commit) }) else { continue }
      result[campaign.id] = try State.read(repository, .commit(id)).records
    }
    return result
  }
}
