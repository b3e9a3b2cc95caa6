import Documents

/// Puts the merged fields and the merged text together, and looks at what came of it.
struct MergeAssembly {
  let merge: RecordMerge
  let base: RecordVersionText?
  let ours: RecordVersionText
  let theirs: RecordVersionText
  private var conflicts: [MergeConflict] = []
  /// What each field should say in the result.
  private var expected: [String: YAMLNode] = [:]

  init(merge: RecordMerge, base: RecordVersionText?, ours: RecordVersionText, theirs: RecordVersionText) {
    self.merge = merge
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  /// Merges, and where the result would not do, merges again with the fields marked that made it so.
  mutating func run<Failure: Error>(_ text: RecordMerge.TextMerging<Failure>) throws(Failure) -> RecordMerge.Outcome {
    var bytes = try assembled([], text)
    guard conflicts.isEmpty else { return RecordMerge.Outcome(bytes: bytes, conflicts: conflicts) }
    let found = faults(of: bytes)
    guard !found.isEmpty else { return RecordMerge.Outcome(bytes: bytes, conflicts: []) }
    bytes = try assembled(found, text)
    return RecordMerge.Outcome(bytes: bytes, conflicts: conflicts)
  }

  private mutating func assembled<Failure: Error>(
    _ forced: [MergeConflict], _ text: RecordMerge.TextMerging<Failure>
  ) throws(Failure) -> [UInt8] {
    conflicts = []
    expected = [:]
    var segments: [(key: String, bytes: [UInt8])] = []
    for key in keys {
      let bytes = try segment(key, forced.first { $0.field == key }, text)
      segments.append((key, bytes))
    }
    let tail = try lines(base?.tail ?? [], ours.tail, theirs.tail, MergeConflict.comments, text)
    let body = try lines(base?.body ?? [], ours.body, theirs.body, MergeConflict.body, text)
    let (yaml, rest) = (ours.document.yaml, ours.document.body)
    return ours.bytes[..<yaml.lowerBound] + segments.flatMap(\.bytes) + tail
      + ours.bytes[yaml.upperBound..<rest.lowerBound] + body
  }

  /// All keys: ours in their order, each that only theirs has after the one that it follows there.
  private var keys: [String] {
    var keys = ours.fields.map(\.entry.key)
    var previous: String?
    for key in theirs.fields.map(\.entry.key) {
      if !keys.contains(key) {
        keys.insert(key, at: previous.flatMap { keys.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      }
      previous = key
    }
    return keys
  }

  // MARK: Fields

  private mutating func segment<Failure: Error>(
    _ key: String, _ forced: MergeConflict?, _ text: RecordMerge.TextMerging<Failure>
  ) throws(Failure) -> [UInt8] {
    if let forced { return marked(forced) }
    let field = FieldMerge(field: merge.kind.field(key), base: base, ours: ours, theirs: theirs, key: key)
    switch field.result() {
    case .clash(let entries): return marked(conflict(key, entries, .bothChanged))
    case .absent:
      let leads = [base, ours, theirs].map { $0.map { comments(above: key, in: $0) } ?? [] }
      // Comments that a side added above a field that the other removed.
      guard leads[1] == leads[0] || leads[1].isEmpty, leads[2] == leads[0] || leads[2].isEmpty else {
        return marked(conflict(key, [], .bothChanged))
      }
      return []
    case .lines(let lines, let value):
      let leads = [base, ours, theirs].map { version in version?.field(key).map { Array(version?.bytes[$0.lead] ?? []) }
      }
      guard let lead = try lead(leads[0], leads[1], leads[2], text) else {
        return marked(conflict(key, [], .bothChanged))
      }
      expected[key] = value
      return lead + lines
    }
  }

  private func comments(above key: String, in version: RecordVersionText) -> [[UInt8]] {
    version.field(key).map { version.document.comments(in: $0.lead) } ?? []
  }

  /// What stands above a field; nil where both sides changed it and lines clash.
  private func lead<Failure: Error>(
    _ base: [UInt8]?, _ ours: [UInt8]?, _ theirs: [UInt8]?, _ text: RecordMerge.TextMerging<Failure>
  ) throws(Failure) -> [UInt8]? {
    guard let ours else { return theirs ?? [] }
    guard let theirs, theirs != base, theirs != ours else { return ours }
    if ours == base { return theirs }
    let merged = try text(base ?? [], ours, theirs)
    return merged.isClean ? merged.bytes : nil
  }

  private func conflict(_ key: String, _ entries: [String], _ reason: MergeConflict.Reason) -> MergeConflict {
    let texts = [base, ours, theirs].map { version in version?.value(key).map { YAMLValue($0).flowText } }
    return MergeConflict(
      field: key, entries: entries, base: texts[0], ours: texts[1], theirs: texts[2], reason: reason)
  }

  /// A field's lines on both sides, between marks.
  private mutating func marked(_ conflict: MergeConflict) -> [UInt8] {
    conflicts.append(conflict)
    func lines(_ version: RecordVersionText?) -> [UInt8] {
      version?.field(conflict.field).map { Array(version?.bytes[$0.lead.lowerBound..<$0.lines.upperBound] ?? []) } ?? []
    }
    let labels = merge.marks.labels(conflict)
    func mark(_ sign: String, _ label: String) -> [UInt8] {
      Array((String(repeating: sign, count: merge.marks.size) + (label.isEmpty ? "" : " " + label) + "\n").utf8)
    }
    return mark("<", labels.ours) + lines(ours)
      + (merge.marks.showsBase ? mark("|", labels.base) + lines(base) : [])
      + mark("=", "") + lines(theirs) + mark(">", labels.theirs)
  }

  private mutating func lines<Failure: Error>(
    _ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8], _ field: String, _ text: RecordMerge.TextMerging<Failure>
  ) throws(Failure) -> [UInt8] {
    if theirs == base || theirs == ours { return ours }
    if ours == base { return theirs }
    let merged = try text(base, ours, theirs)
    if !merged.isClean {
      conflicts.append(
        MergeConflict(field: field, entries: [], base: nil, ours: nil, theirs: nil, reason: .bothChanged))
    }
    return merged.bytes
  }

  // MARK: Judging

  /// What is wrong with a merge in which no field clashes.
  private func faults(of bytes: [UInt8]) -> [MergeConflict] {
    guard let version = RecordVersionText(path: merge.path, bytes: bytes), isAsExpected(version) else {
      return theirChanges.map { conflict($0, [], .bothChanged) }
    }
    let result = version.record(merge)
    let lifecycle = LifecycleMerge(
      kind: merge.kind, base: base?.record(merge), ours: ours.record(merge), theirs: theirs.record(merge),
      merged: result)
    if let reason = lifecycle.conflict { return [conflict(merge.kind.lifecycle.field, [], reason)] }
    let known = Set((merge.check(ours.record(merge)) + merge.check(theirs.record(merge))).map(\.message))
    let new = merge.check(result).filter { $0.severity == .error && !known.contains($0.message) }
    guard !new.isEmpty else { return [] }
    return theirChanges.map { conflict($0, [], .faulty(new)) }
  }

  private func isAsExpected(_ version: RecordVersionText) -> Bool {
    version.fields.count == expected.count
      && expected.allSatisfy { key, value in version.value(key).map(value.means) ?? false }
  }

  /// The fields that the other side changed and we did not change in the same way.
  private var theirChanges: [String] {
    let keys = keys.filter { key in
      guard let mine = ours.value(key), let other = theirs.value(key) else { return true }
      return !mine.means(other)
    }
    return keys.isEmpty ? [merge.kind.lifecycle.field] : keys
  }
}
