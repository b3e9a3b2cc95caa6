import Documents
import Records

/// The files that lie beside records and are part of them: the answers of surveys.
struct Companions {
  /// What could be read, by path.
  var answers: [String: SurveyAnswers] = [:]
  /// The paths of those that could not.
  var unreadable: Set<String> = []
  var findings: [Finding] = []

  static func read(
    _ places: [(entry: FileEntry, path: String, placement: Placement)], _ files: any StateFiles, _ policy: Policy
  ) throws -> Companions {
    let wanted = places.filter { place in
      guard case .attachment(let kind, let id) = place.placement, place.entry.form == .regular else { return false }
      return place.path.hasSuffix("/\(id).csv") && policy.kinds[kind]?.hasCompanion == true
    }
    var result = Companions()
    guard !wanted.isEmpty else { return result }
    let contents = try files.read(wanted.map(\.entry), limit: State.largestAttachment)
    for (path, content) in zip(wanted.map(\.path), contents) {
      switch content {
      case .bytes(let bytes):
        let (answers, findings) = SurveyAnswers.read(bytes, path: path)
        result.answers[path] = answers
        result.findings += findings
      // Its size is told with that of the other attachments.
      case .tooLarge: break
      case .unreadable(let words): result.findings.append(.fileUnreadable(path, words))
      }
      if result.answers[path] == nil { result.unreadable.insert(path) }
    }
    return result
  }
}
