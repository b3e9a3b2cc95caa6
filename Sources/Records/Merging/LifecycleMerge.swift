import Documents

/// Looks for what a life cycle does not allow together: a move on one side, and a change on the other.
struct LifecycleMerge {
  let kind: Kind
  let base: Record?
  let ours: Record
  let theirs: Record
  let merged: Record

  /// Why the two sides do not go together; nil where they do.
  var conflict: MergeConflict.Reason? {
    guard let base else { return nil }
    let (before, now) = (base.status, merged.status)
    guard before != now else { return nil }
    let movers = [ours, theirs].filter { $0.status == now }
    // Where both made the same move each was judged with its own changes.
    guard movers.count == 1, let mover = movers.first else { return nil }
    let editor = ours.status == now ? theirs : ours
    let fields = edited(by: editor, since: base, not: mover, in: now)
    if !fields.isEmpty { return .closedToEdits(status: now, fields: fields) }
    return isMove(before, now, mover) && !isMove(before, now, merged) ? .moveUndone(status: now) : nil
  }

  /// What the editor changed that nobody may change any more once the record is where the mover put it.
  private func edited(by editor: Record, since base: Record, not mover: Record, in status: String) -> [String] {
    if kind.lifecycle.isFinal(status) {
      let change = RecordChange(old: base, new: editor)
      let other = RecordChange(old: mover, new: editor)
      return change.changedFields.filter(other.changedFields.contains)
        + (change.bodyChanged && other.bodyChanged ? [MergeConflict.body] : [])
    }
    return RestrictedField.all(of: kind).filter { restricted in
      restricted.field.frozen.contains(status)
        && restricted.change(from: base.document.root, to: editor.document.root) != nil
        && restricted.change(from: mover.document.root, to: editor.document.root) != nil
    }.map { $0.path.joined(separator: ".") }
  }

  private func isMove(_ from: String, _ to: String, _ record: Record) -> Bool {
    kind.lifecycle.moves(from: from).contains { move in
      move.to == to && move.exists(for: record) && move.requires.allSatisfy { record[$0] != nil }
    }
  }
}
