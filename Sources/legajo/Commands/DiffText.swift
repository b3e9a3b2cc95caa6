import Archive
import Documents
import Records

/// Differences in words.
struct DiffText {
  let policy: Policy
  let language: Language

  private func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  var notAhead: String {
    say(
      "la segunda revisión no tiene detrás a la primera: se nombra solo a quienes cambiaron algo en la segunda",
      "the second revision has not the first one behind it: only those who changed something in the second are named")
  }

  func text(_ differences: [FileDifference], _ detail: DiffDetail) -> String {
    guard !differences.isEmpty else { return say("nada difiere\n", "nothing differs\n") }
    let summary = summary(differences)
    return switch detail {
    case .summary: summary
    case .record: summary + "\n" + differences.map(line).joined()
    case .field: summary + "\n" + differences.map { line($0) + fields($0) }.joined(separator: "\n")
    }
  }

  // MARK: Summary

  /// A line for each kind: how many records came, went, moved and were edited.
  private func summary(_ differences: [FileDifference]) -> String {
    let kinds = policy.kinds.kinds.map(\.name)
    let rows = (kinds.map(Optional.some) + [nil]).compactMap { kind -> [String]? in
      let own = differences.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      let counts = [
        own.count { $0.form == .added }, own.count { $0.form == .removed }, own.count { $0.move != nil },
        own.count { $0.form == .edited && $0.move == nil },
      ]
      let name = kind.flatMap { policy.kinds[$0]?.plural[language] } ?? say("otros archivos", "other files")
      return [name] + counts.map { $0 == 0 ? "" : String($0) }
    }
    return Table.text(
      [["", say("nuevos", "added"), say("quitados", "removed"), say("movidos", "moved"), say("editados", "edited")]]
        + rows)
  }

  // MARK: Records

  private func line(_ difference: FileDifference) -> String {
    let sign = difference.form == .added ? "+" : difference.form == .removed ? "-" : "~"
    var parts = [difference.record ?? difference.path]
    if let kind = difference.kind { parts.append(policy.kinds[kind]?.label[language] ?? kind) }
    if difference.isPrivate {
      parts.append(say("reservado: no se muestra qué dice", "private: what it says is not shown"))
    }
    if let title = difference.title { parts.append(FindingText.visible(title)) }
    if let move = difference.move { parts.append("\(status(move.from, difference)) -> \(status(move.to, difference))") }
    if difference.form == .edited, difference.record == nil, difference.fields.isEmpty {
      parts.append(say("cambió", "changed"))
    }
    return "\(sign) \(parts.joined(separator: "  "))\n"
  }

  private func status(_ status: String, _ difference: FileDifference) -> String {
    difference.kind.flatMap { policy.kinds[$0]?.lifecycle.label(status, language) } ?? status
  }

  // MARK: Fields

  private func fields(_ difference: FileDifference) -> String {
    var rows = difference.fields.map { field in
      [
        "    " + label(field, difference), difference.isPrivate ? "…" : change(field, difference),
        field.deed.map(who) ?? "",
      ]
    }
    let last = difference.deeds.last.map(who) ?? ""
    if let old = difference.oldPath {
      rows.append(["    " + say("archivo", "file"), "\(old) -> \(difference.path)", last])
    }
    if difference.bodyChanged, difference.record != nil {
      rows.append(["    " + say("texto", "text"), difference.form == .edited ? say("cambió", "changed") : "", last])
    }
    if difference.record == nil, rows.isEmpty, !last.isEmpty { rows.append(["    " + last]) }
    return rows.map { $0.filter { !$0.isEmpty }.joined(separator: "  ") + "\n" }.joined()
  }

  private func label(_ field: FileDifference.Field, _ difference: FileDifference) -> String {
    guard let kind = difference.kind, let known = policy.kinds[kind]?.field(field.key) else {
      return FindingText.visible(field.path)
    }
    return FindingText.visible((known.label?[language] ?? field.key) + field.path.dropFirst(field.key.count))
  }

  private func change(_ field: FileDifference.Field, _ difference: FileDifference) -> String {
    let kind = difference.kind.flatMap { policy.kinds[$0] }
    func word(_ value: String?) -> String {
      guard let value else { return "∅" }
      let plain = field.path == field.key ? kind?.field(field.key)?.valueLabels[value]?[language] : nil
      let text = FindingText.visible(plain ?? value)
      return text.count > 100 ? text.prefix(98) + "…" : text
    }
    return difference.form == .added ? word(field.new) : "\(word(field.old)) -> \(word(field.new))"
  }

  private func who(_ deed: Deed) -> String {
    let role = deed.role.map { " (\(policy.control.roster.label($0, language)))" } ?? ""
    let day = policy.control.settings.day(of: deed.authored)?.description ?? "????-??-??"
    let name = deed.person.map(policy.control.people.name) ?? deed.authorName
    return "[\(day) \(FindingText.visible(name))\(role) \(deed.commit.prefix(8))]"
  }
}
